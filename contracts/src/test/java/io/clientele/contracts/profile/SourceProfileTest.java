package io.clientele.contracts.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.contracts.ClienteleException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class SourceProfileTest {
  @SuppressWarnings("unused") // read by the parameterized test
  static final java.util.List<String> SHIPPED = ShippedProfiles.NAMES;

  @ParameterizedTest
  @FieldSource("SHIPPED")
  void everyShippedProfileCanBeUsed(String name) {
    String yaml = ShippedProfiles.yaml(name).orElseThrow();
    SourceProfile profile = SourceProfile.parse(name, "any", yaml, Profiles.LONDON);
    assertThat(profile.description()).isNotEmpty();
    assertThat(profile.objects()).allMatch(object -> object.tables().get(0).primary());
  }

  @Test
  void everythingWrongIsSaidAtOnce() {
    assertThatThrownBy(
            () ->
                Profiles.parse(
                    """
                    time_zone: Europe/Londn
                    colour: red
                    objects:
                      line:
                        format: csw
                        header: [a]
                        tables:
                          sale:
                            key: a
                            columns:
                              quantaty: b
                              sold_at: {instant: c, formats: ["dd/mm/bbbb"]}
                              line_no: {email: d}
                              order_id: {txt: e}
                          sales: {key: a}
                    """))
        .isInstanceOf(ClienteleException.class)
        .hasMessageContaining("time_zone: 'Europe/Londn' is no time zone")
        .hasMessageContaining("colour: is unknown")
        .hasMessageContaining(
            "objects.line.format: 'csw' is unknown; did you mean [csv, ics, xlsx]?")
        .hasMessageContaining("columns.quantaty: is no column of core.sale; did you mean [quantity")
        .hasMessageContaining("columns.sold_at.formats: 'dd/mm/bbbb' is no date format")
        .hasMessageContaining("columns.line_no: gives string, but the column holds int")
        .hasMessageContaining("columns.order_id: names no conversion; did you mean [text")
        .hasMessageContaining("tables.sales: is no core table; did you mean [sale");
  }

  @Test
  void aLabelStandsForOneColumnOnly() {
    assertThatThrownBy(
            () ->
                Profiles.parse(
                    """
                    objects:
                      deal:
                        header: [id]
                        labels:
                          amount: [Deal Amount, Total]
                          amount_usd: [Amount]
                          discount: [Total]
                        tables: {opportunity: {key: id}}
                    """))
        .isInstanceOf(ClienteleException.class)
        .hasMessageContaining("labels.amount: is a label of another column too")
        .hasMessageContaining("labels.discount: 'Total' is a label of another column too");
  }

  @Test
  void columnsThatTheEngineFillsCannotBeMapped() {
    assertThatThrownBy(
            () ->
                Profiles.parse(
                    """
                    objects:
                      line:
                        header: [a]
                        tables:
                          sale: {key: a, columns: {customer_id: b}}
                    """))
        .hasMessageContaining("customer_id: is no column of core.sale");
  }

  @Test
  void aFileWithoutAHeaderNeedsMoreThanANumberOfColumns() {
    assertThatThrownBy(
            () ->
                Profiles.parse(
                    """
                    objects:
                      line:
                        without_header: {columns: [a, b, a]}
                        each: answers
                        tables: {product: {key: a}}
                    """))
        .isInstanceOf(ClienteleException.class)
        .hasMessageContaining("objects.line.without_header.columns: names a column twice")
        .hasMessageContaining("objects.line.without_header.when: should test some of the columns")
        .hasMessageContaining("objects.line.each: has no place in format csv");
  }

  @Test
  void anEmptyProfileSaysWhatItLacks() {
    assertThatThrownBy(() -> Profiles.parse("description: nothing"))
        .hasMessageContaining("objects: lists no object");
  }
}
