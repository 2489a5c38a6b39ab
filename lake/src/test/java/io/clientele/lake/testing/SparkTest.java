package io.clientele.lake.testing;

import io.clientele.lake.SparkSessions;
import java.util.Map;
import org.apache.spark.sql.SparkSession;

/** The one Spark session of a module's tests. */
public final class SparkTest {
  private SparkTest() {}

  public static SparkSession spark() {
    return SparkSessions.local(
        Map.of(
            "spark.sql.shuffle.partitions",
            "1",
            "spark.default.parallelism",
            "1",
            "spark.sql.codegen.wholeStage",
            "false",
            "spark.sql.codegen.factoryMode",
            "NO_CODEGEN",
            "spark.databricks.delta.snapshotPartitions",
            "1"));
  }
}
