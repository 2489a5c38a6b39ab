package io.clientele.segmentation.rfm;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.log1p;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.posexplode;
import static org.apache.spark.sql.functions.signum;

import io.clientele.segmentation.rfm.ValueCounts.Bar;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.RelationalGroupedDataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Exact quantiles of several whole-number columns, distributed and in bounded memory. A first pass
 * counts values in bars about a thousandth wide, which tells the bars that hold the boundaries; a
 * second pass counts the single values of those few bars. The order of rows, files and tasks has no
 * influence, which an approximate sketch cannot promise.
 */
public final class ExactQuantiles {
  private static final double BARS_PER_E_FOLD = 1000;
  private static final String MEASURE = "measure";
  private static final String VALUE = "value";
  private static final Column SINGLE_VALUES = col(VALUE);

  private ExactQuantiles() {}

  /**
   * The values at the ends of the first, second … and last but one of equal parts: the {@code
   * ⌈k·n/bins⌉}-th smallest value for k = 1 … bins − 1.
   *
   * @param columns names of BIGINT columns without nulls
   * @return boundaries of each column in turn; zeros where there are no rows
   */
  public static List<long[]> of(Dataset<Row> rows, List<String> columns, int bins) {
    Dataset<Row> values =
        rows.select(
            posexplode(array(columns.stream().map(functions::col).toArray(Column[]::new)))
                .as(new String[] {MEASURE, VALUE}));
    List<ValueCounts> coarse = counted(values, bar(), columns.size());
    Column unsure = insideWideBars(coarse, bins);
    List<ValueCounts> fine = counted(values.where(unsure), SINGLE_VALUES, columns.size());
    return IntStream.range(0, columns.size())
        .mapToObj(m -> coarse.get(m).refinedBy(fine.get(m).bars()).boundaries(bins))
        .toList();
  }

  /** A number that never falls as the value grows, and takes few different values. */
  private static Column bar() {
    Column value = col(VALUE);
    return floor(log1p(abs(value)).multiply(BARS_PER_E_FOLD))
        .multiply(signum(value))
        .cast("bigint");
  }

  private static Column insideWideBars(List<ValueCounts> coarse, int bins) {
    return IntStream.range(0, coarse.size())
        .boxed()
        .flatMap(
            measure ->
                coarse.get(measure).atBoundaries(bins).stream()
                    .filter(bar -> !bar.isOneValue())
                    .map(bar -> isIn(measure, bar)))
        .reduce(lit(false), Column::or);
  }

  private static Column isIn(int measure, Bar bar) {
    return col(MEASURE).equalTo(measure).and(col(VALUE).between(bar.low(), bar.high()));
  }

  private static List<ValueCounts> counted(Dataset<Row> values, Column bar, int measures) {
    RelationalGroupedDataset bars = values.groupBy(col(MEASURE), bar);
    List<Row> counts =
        bars.agg(min(VALUE).as("low"), max(VALUE).as("high"), count(lit(1)).as("rows"))
            .select(MEASURE, "low", "high", "rows")
            .collectAsList();
    return IntStream.range(0, measures).mapToObj(measure -> of(measure, counts)).toList();
  }

  private static ValueCounts of(int measure, List<Row> counts) {
    return new ValueCounts(
        counts.stream()
            .filter(row -> row.getInt(0) == measure)
            .map(row -> new Bar(row.getLong(1), row.getLong(2), row.getLong(3)))
            .toList());
  }
}
