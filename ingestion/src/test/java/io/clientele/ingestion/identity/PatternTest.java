package io.clientele.ingestion.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternTest {
  @ParameterizedTest
  @CsvSource({
    "GIVEN_NAME, robert, robert, EXACT",
    "GIVEN_NAME, robert, robret, CLOSE",
    "GIVEN_NAME, b, bob, SIMILAR",
    "GIVEN_NAME, robert, alice, DIFFERENT",
    "GIVEN_NAME, , alice, MISSING",
    "COMPANY_NAME, hotel 21, hotel 24, DIFFERENT",
    "COMPANY_NAME, hotel astoria, hotel astorai, CLOSE",
    "COMPANY_NAME, data soft, datasoft, CLOSE",
    "COMPANY_NAME, smith and sons, sons and smith, CLOSE",
    "COMPANY_NAME, smith and sons, smith and sons bakers, SIMILAR",
    "COMPANY_NAME, royal bank of scotland, royal bank of canada, DIFFERENT",
    "COMPANY_NAME, tv e, tv ee ss, DIFFERENT",
    "STREET, 12 high street, 12 high stret, CLOSE",
    "STREET, 12 high street, 14 high street, SIMILAR",
    "BIRTH_DATE, 1971-06-04, 1971-04-06, SWAPPED",
    "BIRTH_DATE, 1971-06-24, 1971-05-24, CLOSE",
    "BIRTH_DATE, 1971-06-24, 1971-06-03, SIMILAR",
    "BIRTH_DATE, 1971-06-24, 1984-01-11, DIFFERENT",
    "NATIONAL_ID, 6988048, 6980848, CLOSE",
    "NATIONAL_ID, 6988048, 6981884, DIFFERENT",
    "EMAIL, ann@post.example, ann@mail.example, SIMILAR",
    "EMAIL, ann@mail.example, anm@mail.example, CLOSE"
  })
  void aFieldIsComparedByLevels(Field field, String left, String right, Level level) {
    assertThat(field.compare(left, right)).isEqualTo(level);
    assertThat(field.compare(right, left)).isEqualTo(level);
  }

  @Test
  void namesInEachOthersBoxCountAsOneAgreement() {
    long pattern = Pattern.of(person("isla", "hall"), person("hall", "isla"));
    assertThat(Pattern.level(pattern, Field.FAMILY_NAME)).isEqualTo(Level.SWAPPED);
    assertThat(Pattern.level(pattern, Field.GIVEN_NAME)).isEqualTo(Level.MISSING);
  }

  @Test
  void aSharedHomeCountsOnceNotAsStreetAndCityAndCode() {
    Features home = person("isla", "hall");
    put(home, Field.STREET, "1 high street");
    put(home, Field.CITY, "hull");
    put(home, Field.POSTAL_CODE, "hu11aa");
    assertThat(Pattern.agreement(Pattern.of(home, home)))
        .isEqualTo("given_name, family_name, street");
  }

  @Test
  void aStreetOfTheSameNameInAnotherTownIsNoSharedHome() {
    Features one = person("isla", "hall");
    Features other = person("isla", "hall");
    put(one, Field.STREET, "1 high street");
    put(other, Field.STREET, "1 high street");
    put(one, Field.CITY, "hull");
    put(other, Field.CITY, "brighton");
    assertThat(Pattern.level(Pattern.of(one, other), Field.STREET)).isEqualTo(Level.SIMILAR);
  }

  private static Features person(String given, String family) {
    var features = new Features(new String[Field.values().length]);
    put(features, Field.GIVEN_NAME, given);
    put(features, Field.FAMILY_NAME, family);
    return features;
  }

  private static void put(Features features, Field field, String value) {
    features.values()[field.ordinal()] = value;
  }
}
