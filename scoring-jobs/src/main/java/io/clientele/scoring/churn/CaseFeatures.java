package io.clientele.scoring.churn;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import io.clientele.contracts.core.CustomerKeyColumns;
import io.clientele.contracts.core.SupportCase;
import io.clientele.scoring.Cutoffs;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What a customer's support cases say at each moment. */
final class CaseFeatures {
  static final String OPEN = "open_cases";
  static final String OPENED_90D = "cases_90d";
  static final List<String> NAMES = List.of(OPEN, OPENED_90D);

  private CaseFeatures() {}

  /** One row per moment and customer who had opened a case by then. */
  static Dataset<Row> of(Dataset<Row> cases, Cutoffs cutoffs) {
    Column closed = col(SupportCase.CLOSED_AT);
    Column stillOpen = closed.isNull().or(closed.geq(col(Cutoffs.END)));
    Column recent =
        col(SupportCase.CREATED_AT).geq(col(Cutoffs.END).minus(expr("INTERVAL 90 DAYS")));
    return cutoffs
        .cross(
            cases.select(
                CustomerKeyColumns.CUSTOMER_ID, SupportCase.CREATED_AT, SupportCase.CLOSED_AT))
        .where(col(CustomerKeyColumns.CUSTOMER_ID).isNotNull())
        .where(col(SupportCase.CREATED_AT).lt(col(Cutoffs.END)))
        .groupBy(Cutoffs.CUTOFF, CustomerKeyColumns.CUSTOMER_ID)
        .agg(count(when(stillOpen, lit(1))).as(OPEN), count(when(recent, lit(1))).as(OPENED_90D));
  }
}
