package io.clientele.contracts.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RecognitionTest {
  private static final SourceProfile CRM =
      Profiles.parse(
          """
          objects:
            record:
              header: [ContactId, Name]
              tables: {customer_record: {key: ContactId, columns: {kind: {value: person}}}}
            contact:
              header: [ContactId, Name, PostCode]
              labels: {PostCode: [ZIP/Postal Code]}
              tables: {customer_record: {key: ContactId, columns: {kind: {value: person}}}}
          """);

  @Test
  void theObjectWithTheLongestHeaderWins() {
    assertThat(recognised("CONTACT_ID", "name", "Post Code", "More")).isEqualTo("contact");
    assertThat(recognised("ContactId", "Name", "More")).isEqualTo("record");
  }

  @Test
  void aLabelStandsForItsColumn() {
    assertThat(recognised("ContactId", "Name", "ZIP/Postal Code")).isEqualTo("contact");
  }

  @Test
  void aHeaderThatFitsNothingIsToldTheNearestObjectAndWhatItLacks() {
    var none = (Recognition.FitsNone) Recognition.of(CRM.objects(), List.of("Name", "Colour"));
    assertThat(none.nearest()).map(ObjectProfile::name).contains("record");
    assertThat(none.missing()).containsExactly("contact_id");
  }

  private static String recognised(String... columns) {
    var fits = (Recognition.Fits) Recognition.of(CRM.objects(), List.of(columns));
    return fits.object().name();
  }
}
