package io.clientele.sample.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SalesforceIdTest {
  @Test
  void theSuffixTellsWhichCharactersAreCapitals() {
    assertThat(SalesforceId.suffix("001x0000002xlcv")).isEqualTo("AAA");
    assertThat(SalesforceId.suffix("A01x0000002xlcv")).isEqualTo("BAA");
    assertThat(SalesforceId.suffix("001x0000A0ABCDE")).isEqualTo("AI5");
  }

  @Test
  void idsOfOneObjectDifferEvenWhenCaseDoesNot() {
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < 20_000; i++) {
      assertThat(ids.add(SalesforceId.of("003", i).toLowerCase(Locale.ROOT))).isTrue();
    }
    assertThat(ids).allMatch(id -> id.length() == 18);
  }
}
