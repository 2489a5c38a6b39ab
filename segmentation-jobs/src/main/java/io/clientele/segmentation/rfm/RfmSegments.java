package io.clientele.segmentation.rfm;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;

import io.clientele.contracts.mart.CustomerRfm;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Recency, frequency and monetary scores by every method of the rules, and the named segment of
 * each customer. One pass over the customers scores them by all methods together.
 */
public final class RfmSegments {
  private final RfmFit fit;
  private final RfmRules rules;
  private final LocalDate asOf;
  private final Dataset<Row> scored;

  private RfmSegments(Dataset<Row> measured, RfmRules rules, LocalDate asOf) {
    this.fit = RfmFit.of(measured, rules);
    this.rules = rules;
    this.asOf = asOf;
    this.scored = scored(measured);
  }

  /**
   * Learns from the customers who ever bought; this reads {@code facts} up to three times, so give
   * rows that are stored.
   *
   * @param facts {@code mart.customer_facts} of one day
   */
  public static RfmSegments of(Dataset<Row> facts, RfmRules rules, LocalDate asOf) {
    return new RfmSegments(Measures.of(facts, rules.window(), asOf), rules, asOf);
  }

  /**
   * @return {@code mart.customer_rfm} of the day of those facts
   */
  public static Dataset<Row> segment(Dataset<Row> facts, RfmRules rules, LocalDate asOf) {
    return of(facts, rules, asOf).customers();
  }

  /**
   * @return {@code mart.customer_rfm} of the day
   */
  public Dataset<Row> customers() {
    Column[] ofMethods = methods().stream().map(RfmSegments::row).toArray(Column[]::new);
    return scored.select(
        lit(asOf).as(CustomerRfm.AS_OF),
        col(CustomerRfm.CUSTOMER_ID),
        col(CustomerRfm.RECENCY_DAYS),
        col(CustomerRfm.FREQUENCY),
        col(CustomerRfm.MONETARY),
        inline(array(ofMethods)));
  }

  /**
   * @return {@code mart.rfm_agreement} of the day, a row for each pair of methods
   */
  public List<Row> agreement() {
    return RfmAgreementRows.of(scored, methods(), asOf);
  }

  /**
   * @param customers how many {@link #customers} there are
   * @return {@code mart.rfm_quality} of the day, a row for each method
   */
  public List<Row> quality(long customers) {
    return new RfmQualityRows(fit, rules, asOf).of(customers);
  }

  private List<String> methods() {
    return List.copyOf(fit.scorings().keySet());
  }

  /** The measures, and a struct of scores and segment named after each method. */
  private Dataset<Row> scored(Dataset<Row> measured) {
    Dataset<Row> rows = measured;
    for (String method : methods()) {
      rows = fit.scorings().get(method).scored(rows, method, rules);
    }
    return rows;
  }

  private static Column row(String method) {
    return struct(
        lit(method).as(CustomerRfm.METHOD),
        field(method, CustomerRfm.R),
        field(method, CustomerRfm.F),
        field(method, CustomerRfm.M),
        field(method, CustomerRfm.SEGMENT));
  }

  private static Column field(String method, String name) {
    return col(method + "." + name).as(name);
  }
}
