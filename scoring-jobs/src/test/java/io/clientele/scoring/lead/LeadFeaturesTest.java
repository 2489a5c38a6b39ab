package io.clientele.scoring.lead;

import static io.clientele.lake.testing.InteractionRow.touch;
import static io.clientele.lake.testing.InteractionRow.touches;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.contracts.core.CustomerKeyColumns;
import io.clientele.contracts.core.Lead;
import io.clientele.contracts.engagement.EngagementScore;
import io.clientele.lake.testing.TableRow;
import io.clientele.scoring.Cutoffs;
import io.clientele.scoring.TouchFeatures;
import io.clientele.scoring.model.ExampleRows;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class LeadFeaturesTest {
  private static final LocalDate DAY = LocalDate.of(2024, 6, 30);
  private static final Cutoffs CUTOFFS = new Cutoffs(List.of(DAY), 60, ZoneId.of("Europe/London"));

  @Test
  void onlyLeadsThatWereOpenAtTheEndOfTheDayAreExamples() {
    Map<String, Row> rows =
        at(
            touches(),
            lead("open").set(Lead.CREATED_AT, Instant.parse("2024-06-30T22:00:00Z")),
            lead("not yet there").set(Lead.CREATED_AT, Instant.parse("2024-06-30T23:00:00Z")),
            lead("converted").set(Lead.CONVERTED_AT, Instant.parse("2024-06-30T22:59:59Z")));
    assertThat(rows).containsOnlyKeys("open");
    assertThat(number(rows.get("open"), LeadFeatures.AGE)).isCloseTo(1 / 24.0, within(1e-9));
  }

  @Test
  void theOutcomeIsAConversionWithinTheHorizon() {
    Map<String, Row> rows =
        at(
            touches(),
            lead("soon").set(Lead.CONVERTED_AT, Instant.parse("2024-08-29T22:59:59Z")),
            lead("late").set(Lead.CONVERTED_AT, Instant.parse("2024-08-29T23:00:00Z")),
            lead("never"));
    assertThat(rows.get("soon").<Integer>getAs(ExampleRows.OUTCOME)).isEqualTo(1);
    assertThat(rows.get("late").<Integer>getAs(ExampleRows.OUTCOME)).isZero();
    assertThat(rows.get("never").<Integer>getAs(ExampleRows.OUTCOME)).isZero();
  }

  @Test
  void touchesAreThoseOfThePersonWhoIsTheLead() {
    Map<String, Row> rows =
        at(
            touches(
                touch().of("person").type("call").at("2024-06-28T23:00:00Z"),
                touch().of("somebody else").type("call").at("2024-06-29T23:00:00Z")),
            lead("called").set(CustomerKeyColumns.CUSTOMER_ID, "person"),
            lead("unknown"));
    assertThat(number(rows.get("called"), TouchFeatures.countOf("call"))).isEqualTo(1);
    assertThat(number(rows.get("called"), TouchFeatures.DAYS_SINCE_TOUCH)).isEqualTo(2);
    assertThat(number(rows.get("unknown"), TouchFeatures.countOf("call"))).isZero();
    assertThat(number(rows.get("unknown"), TouchFeatures.DAYS_SINCE_TOUCH))
        .isEqualTo(LeadFeatures.NEVER);
  }

  private static TableRow lead(String id) {
    return new TableRow(Lead.TABLE)
        .set(Lead.LEAD_ID, id)
        .set(Lead.CREATED_AT, Instant.parse("2024-06-01T00:00:00Z"));
  }

  private static Map<String, Row> at(Dataset<Row> touches, TableRow... leads) {
    var inputs = new LeadInputs(TableRow.dataset(Lead.TABLE, List.of(leads)), touches);
    return LeadFeatures.at(CUTOFFS, inputs, EngagementScore.standard()).collectAsList().stream()
        .collect(toMap(row -> row.getAs(Lead.LEAD_ID), row -> row));
  }

  private static double number(Row row, String column) {
    return row.getDouble(row.fieldIndex(column));
  }
}
