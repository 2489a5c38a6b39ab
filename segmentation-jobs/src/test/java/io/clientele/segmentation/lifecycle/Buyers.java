package io.clientele.segmentation.lifecycle;

import static java.util.stream.Collectors.toMap;

import io.clientele.contracts.mart.CustomerFacts;
import io.clientele.contracts.mart.CustomerLifecycle;
import io.clientele.lake.testing.TableRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Facts of customers who bought on given days, told as days before {@link #TODAY}. */
final class Buyers {
  static final LocalDate TODAY = LocalDate.of(2024, 6, 30);

  private Buyers() {}

  /**
   * @param daysAgo of the purchases, the first one first, no day twice
   */
  static TableRow buyer(String id, Integer... daysAgo) {
    int last = daysAgo.length - 1;
    return new TableRow(CustomerFacts.TABLE)
        .set(CustomerFacts.AS_OF, TODAY)
        .set(CustomerFacts.CUSTOMER_ID, id)
        .set(CustomerFacts.FIRST_ORDER_ON, TODAY.minusDays(daysAgo[0]))
        .set(CustomerFacts.LAST_ORDER_ON, TODAY.minusDays(daysAgo[last]))
        .set(CustomerFacts.PREVIOUS_ORDER_ON, last == 0 ? null : TODAY.minusDays(daysAgo[last - 1]))
        .set(CustomerFacts.PURCHASE_DAYS, daysAgo.length);
  }

  static Dataset<Row> facts(List<TableRow> buyers) {
    return TableRow.dataset(CustomerFacts.TABLE, buyers);
  }

  /** The lifecycle of each customer on a day. */
  static Map<String, Row> on(
      LocalDate day, Dataset<Row> facts, LifecycleRules rules, double typical) {
    return CustomerLifecycleBuild.of(facts, rules, typical, day).collectAsList().stream()
        .collect(toMap(row -> row.getAs(CustomerLifecycle.CUSTOMER_ID), row -> row));
  }
}
