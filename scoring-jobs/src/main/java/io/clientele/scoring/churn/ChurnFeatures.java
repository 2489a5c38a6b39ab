package io.clientele.scoring.churn;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import io.clientele.contracts.core.CustomerKeyColumns;
import io.clientele.contracts.engagement.EngagementScore;
import io.clientele.scoring.Cutoffs;
import io.clientele.scoring.TouchFeatures;
import io.clientele.scoring.model.ExampleRows;
import io.clientele.scoring.model.FeatureColumns;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What was known of each customer at each moment, and whether they bought again. */
public final class ChurnFeatures {
  static final List<String> TYPES = List.of("open", "click", "unsubscribe", "bounce");

  private static final List<String> TOUCHES =
      Stream.concat(
              Stream.of(
                  TouchFeatures.ENGAGEMENT, TouchFeatures.TOUCHES_30D, TouchFeatures.TOUCHES_90D),
              TYPES.stream().map(TouchFeatures::countOf))
          .toList();

  /** All are numbers. */
  public static final FeatureColumns COLUMNS =
      new FeatureColumns(
          Stream.of(PurchaseFeatures.NAMES, TOUCHES, CaseFeatures.NAMES)
              .flatMap(List::stream)
              .toList(),
          List.of());

  private static final String[] KEY = {Cutoffs.CUTOFF, CustomerKeyColumns.CUSTOMER_ID};

  private ChurnFeatures() {}

  /**
   * One row per moment and customer who had bought by then: cutoff, customer_id, {@link #COLUMNS}
   * and {@link ExampleRows#OUTCOME}, 1 where no purchase followed within the horizon. Features know
   * nothing of what happened later; the outcome means something only where the horizon is over.
   */
  public static Dataset<Row> at(Cutoffs cutoffs, ChurnInputs inputs, EngagementScore score) {
    Dataset<Row> touches = TouchFeatures.of(inputs.interactions(), cutoffs, score, TYPES);
    Dataset<Row> cases = CaseFeatures.of(inputs.cases(), cutoffs);
    return PurchaseFeatures.of(inputs.sales(), cutoffs)
        .join(touches, KEY, "left")
        .join(cases, KEY, "left")
        .select(columns());
  }

  private static Column[] columns() {
    Stream<Column> kept =
        Stream.of(Cutoffs.CUTOFF, CustomerKeyColumns.CUSTOMER_ID, ExampleRows.OUTCOME)
            .map(name -> col(name));
    Stream<Column> numbers =
        COLUMNS.numbers().stream()
            .map(name -> coalesce(col(name).cast("double"), lit(0.0)).as(name));
    return Stream.concat(kept, numbers).toArray(Column[]::new);
  }
}
