package io.clientele.segmentation.value;

import static org.apache.spark.sql.functions.lit;

import io.clientele.contracts.mart.CustomerValue;
import io.clientele.lake.Schemas;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Values customers where they are: the models travel to the data. */
final class CustomerValueBuild {
  /** The columns but the day, which is the same for all: as a literal it needs no sorting by it. */
  private static final StructType SHAPE =
      new StructType(
          Stream.of(Schemas.of(CustomerValue.TABLE).fields())
              .filter(field -> !field.name().equals(CustomerValue.AS_OF))
              .toArray(StructField[]::new));

  private CustomerValueBuild() {}

  /**
   * Rows of {@code mart.customer_value}; none where no purchase model is used.
   *
   * @param histories as {@link PurchaseHistories} makes them
   */
  static Dataset<Row> of(Dataset<Row> histories, Valuation valuation, LocalDate asOf) {
    var context = JavaSparkContext.fromSparkContext(histories.sparkSession().sparkContext());
    Broadcast<Valuation> sent = context.broadcast(valuation);
    MapPartitionsFunction<Row, Row> value = rows -> valued(rows, sent.value());
    return histories
        .mapPartitions(value, Encoders.row(SHAPE))
        .withColumn(CustomerValue.AS_OF, lit(asOf));
  }

  private static Iterator<Row> valued(Iterator<Row> rows, Valuation valuation) {
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, 0), false)
        .flatMap(valuation.forOnePartition())
        .iterator();
  }
}
