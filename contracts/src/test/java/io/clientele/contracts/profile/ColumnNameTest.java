package io.clientele.contracts.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnNameTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "LastModifiedDate",
        "LASTMODIFIEDDATE",
        "last_modified_date",
        " Last Modified Date "
      })
  void spellingsOfOneColumnHaveOneCanonicalForm(String spelling) {
    assertThat(ColumnName.canonical(spelling)).isEqualTo("lastmodifieddate");
  }

  @Test
  void aReadableNameIsSnakeCase() {
    assertThat(ColumnName.snake("LastModifiedDate")).isEqualTo("last_modified_date");
    assertThat(ColumnName.snake("context.traits.email")).isEqualTo("context_traits_email");
    assertThat(ColumnName.snake("Address 1: ZIP/Postal Code"))
        .isEqualTo("address_1_zip_postal_code");
    assertThat(ColumnName.snake("1st order")).isEqualTo("c_1st_order");
  }

  @Test
  void foreignNamesStayApart() {
    assertThat(ColumnName.snake("Имя")).isNotEqualTo(ColumnName.snake("Год")).matches("[a-z0-9_]+");
  }
}
