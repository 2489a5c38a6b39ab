package io.clientele.segmentation.rfm;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import io.clientele.contracts.mart.CustomerRfm;
import io.clientele.segmentation.rfm.Contingency.Cell;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** The rows of {@code mart.rfm_agreement}. */
final class RfmAgreementRows {
  private RfmAgreementRows() {}

  /**
   * @param scored one row per customer, with a struct for each method that holds the segment
   */
  static List<Row> of(Dataset<Row> scored, List<String> methods, LocalDate asOf) {
    if (methods.size() < 2) {
      return List.of();
    }
    List<Row> together = together(scored, methods);
    return IntStream.range(0, methods.size() * methods.size())
        .mapToObj(i -> new int[] {i / methods.size(), i % methods.size()})
        .filter(pair -> pair[0] < pair[1] && !together.isEmpty())
        .map(
            pair ->
                row(
                    asOf,
                    methods.get(pair[0]),
                    methods.get(pair[1]),
                    contingency(together, pair[0], pair[1], methods.size())))
        .toList();
  }

  /** How many customers have each combination of segments; as many rows as occur on the board. */
  private static List<Row> together(Dataset<Row> scored, List<String> methods) {
    Column[] segments =
        methods.stream()
            .map(method -> col(method + "." + CustomerRfm.SEGMENT).as(method))
            .toArray(Column[]::new);
    return scored.groupBy(segments).agg(count(lit(1))).collectAsList();
  }

  private static Contingency contingency(List<Row> together, int one, int other, int methods) {
    return new Contingency(
        together.stream()
            .map(row -> new Cell(row.getString(one), row.getString(other), row.getLong(methods)))
            .toList());
  }

  /** The values in the order of the contract's columns. */
  private static Row row(LocalDate asOf, String method, String other, Contingency pair) {
    return RowFactory.create(
        Date.valueOf(asOf), method, other, pair.customers(), pair.sameShare(), pair.kappa());
  }
}
