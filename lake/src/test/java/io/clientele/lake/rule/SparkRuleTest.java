package io.clientele.lake.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.audience.Rule;
import io.clientele.contracts.core.Customer;
import io.clientele.contracts.mart.CustomerRfm;
import io.clientele.contracts.score.Churn;
import io.clientele.contracts.table.Table;
import io.clientele.lake.testing.TableRow;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SparkRuleTest {
  private static Dataset<Row> customers;

  /** Rich and poor were created at 23:30 UTC on 31 July, which in London is 1 August. */
  @BeforeAll
  static void twoCustomersAndOneWithoutScores() {
    var read =
        Set.of(
            customer("rich").set(Customer.COUNTRY, "Côte d'Ivoire"),
            customer("poor"),
            customer("new").set(Customer.CREATED_AT, null).set(Customer.IS_LEAD_ONLY, true));
    var people = TableRow.dataset(Customer.TABLE, read);
    var rfm =
        TableRow.dataset(
            CustomerRfm.TABLE, List.of(rfm("rich", 5, "900.50"), rfm("poor", 1, "0.99")));
    var churn = TableRow.dataset(Churn.TABLE, List.of(churn("rich", 0.9), churn("poor", 0.1)));
    customers =
        CustomerColumns.of(
                Set.copyOf(
                    RuleTables.MARTS_AND_SCORES.scope().columns().stream()
                        .filter(
                            column ->
                                Set.of(Customer.TABLE, CustomerRfm.TABLE, Churn.TABLE)
                                    .contains(column.table()))
                        .toList()),
                (Table table) ->
                    table.equals(Customer.TABLE) ? people : table.equals(Churn.TABLE) ? churn : rfm)
            .cache();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      emptyValue = "",
      textBlock =
          """
          m = 5                                          | rich
          m != 5                                         | poor
          m < 5                                          | poor
          m <= 1                                         | poor
          m > 1                                          | rich
          m >= 1                                         | poor rich
          m in (1, 7)                                    | poor
          m not in (1, 7)                                | rich
          m between 2 and 5                              | rich
          m not between 2 and 5                          | poor
          not m = 5                                      | poor
          m = 5 and churn.probability < 0.5              | ""
          m = 5 or churn.probability < 0.5               | poor rich
          churn.probability between 0.9 and 1            | rich
          monetary >= 900.5                              | rich
          monetary < 1                                   | poor
          is_lead_only = true                            | new
          is_lead_only != true                           | poor rich
          country is null                                | new poor
          country is not null                            | rich
          country = 'Côte d''Ivoire'                     | rich
          country != 'France'                            | rich
          segment is null                                | new
          segment = ''' or 1=1 --'                       | ""
          created_at >= 2023-08-01                       | poor rich
          created_at between 2023-07-01 and 2023-07-31   | ""
          created_at is null or m = 1                    | new poor
          """)
  void aRuleSelectsWhomItSays(String rule, String expected) {
    var condition =
        Rule.parse(rule, RuleTables.MARTS_AND_SCORES.scope())
            .accept(new SparkRule(ZoneId.of("Europe/London")));
    String selected =
        customers
            .where(condition)
            .select(CustomerColumns.named(CustomerColumns.CUSTOMER_ID))
            .as(Encoders.STRING())
            .collectAsList()
            .stream()
            .sorted()
            .collect(Collectors.joining(" "));
    assertThat(selected).isEqualTo(expected);
  }

  private static TableRow customer(String id) {
    return new TableRow(Customer.TABLE)
        .set(Customer.CUSTOMER_ID, id)
        .set(Customer.CREATED_AT, Instant.parse("2023-07-31T23:30:00Z"));
  }

  private static TableRow rfm(String id, int score, String monetary) {
    return new TableRow(CustomerRfm.TABLE)
        .set(CustomerRfm.CUSTOMER_ID, id)
        .set(CustomerRfm.M, score)
        .set(CustomerRfm.MONETARY, new BigDecimal(monetary));
  }

  private static TableRow churn(String id, double probability) {
    return new TableRow(Churn.TABLE)
        .set(Churn.CUSTOMER_ID, id)
        .set(Churn.PROBABILITY, probability)
        .set(Churn.REASONS, new Row[] {RowFactory.create("f", "v", 0.5, "text")});
  }
}
