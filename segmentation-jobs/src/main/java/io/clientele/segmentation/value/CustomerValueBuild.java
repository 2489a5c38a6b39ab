package io.clientele.segmentation.value;

import io.clientele.contracts.mart.CustomerValue;
import io.clientele.lake.Schemas;
import java.util.Iterator;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/** Values customers where they are: the models travel to the data. */
final class CustomerValueBuild {
  private CustomerValueBuild() {}

  /**
   * Rows of {@code mart.customer_value}; none where no purchase model is used.
   *
   * @param histories as {@link PurchaseHistories} makes them
   */
  static Dataset<Row> of(Dataset<Row> histories, Valuation valuation) {
    var context = JavaSparkContext.fromSparkContext(histories.sparkSession().sparkContext());
    Broadcast<Valuation> sent = context.broadcast(valuation);
    MapPartitionsFunction<Row, Row> value = rows -> valued(rows, sent.value());
    return histories.mapPartitions(value, Encoders.row(Schemas.of(CustomerValue.TABLE)));
  }

  private static Iterator<Row> valued(Iterator<Row> rows, Valuation valuation) {
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, 0), false)
        .flatMap(valuation.forOnePartition())
        .iterator();
  }
}
