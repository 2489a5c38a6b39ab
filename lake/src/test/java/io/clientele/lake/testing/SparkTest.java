package io.clientele.lake.testing;

import io.clientele.lake.SparkSessions;
import java.util.Map;
import org.apache.spark.sql.SparkSession;

/** The one Spark session of a module's tests. */
public final class SparkTest {
  private SparkTest() {}

  /** As in a run, with one partition: generated code stays on, since it refuses more than eval. */
  public static SparkSession spark() {
    return SparkSessions.local(
        Map.of("spark.sql.shuffle.partitions", "1", "spark.default.parallelism", "1"));
  }
}
