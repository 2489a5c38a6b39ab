package io.clientele.segmentation.facts;

import static org.apache.spark.sql.functions.col;

import io.clientele.contracts.core.Sale;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Amounts that no total holds, since they are in another currency than the workspace's. */
final class ForeignAmounts {
  private ForeignAmounts() {}

  /** One sentence per currency; the filter is answered from file statistics where there is none. */
  static List<String> problems(Dataset<Row> sales, FactsDay day) {
    return sales
        .where(col(Sale.CURRENCY).notEqual(day.currency()))
        .where(col(Sale.BUSINESS_DATE).leq(day.date()))
        .groupBy(Sale.CURRENCY)
        .count()
        .orderBy(Sale.CURRENCY)
        .collectAsList()
        .stream()
        .map(row -> problem(row.getString(0), row.getLong(1), day.currency()))
        .toList();
  }

  private static String problem(String currency, long lines, String ours) {
    return ("Cannot add %,d sale lines in %s to amounts in %s: they count as orders only. "
            + "Convert them in the export, or set `currency: %s` in clientele.yml.")
        .formatted(lines, currency, ours, currency);
  }
}
