package io.clientele.lake;

import io.clientele.contracts.table.Table;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Queries of files that only Spark reaches. */
final class SparkQueries implements RowQueries {
  private final SparkSession spark;
  private final String root;

  SparkQueries(SparkSession spark, String root) {
    this.spark = spark.newSession();
    this.root = root;
  }

  @Override
  public void define(String relation, Table table, DeltaFiles files) {
    new Lake(spark, root).read(table, files).createOrReplaceTempView(relation);
  }

  @Override
  public List<Long> numbers(String sql) {
    Row row = spark.sql(sql).first();
    return IntStream.range(0, row.length()).mapToObj(row::getLong).toList();
  }

  @Override
  public void close() {
    // The session has nothing but its views, which go with it.
  }
}
