package io.clientele.lake;

import io.clientele.disk.LocalTables;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;

/** The Spark session that all jobs of a run share. */
public final class SparkSessions {
  private static final Map<String, String> ALWAYS =
      Map.ofEntries(
          Map.entry("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension"),
          Map.entry(
              "spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog"),
          Map.entry("spark.sql.session.timeZone", "UTC"),
          // A run has more plans than the usual hundred; without their code, each day of a backfill
          // would compile it anew, which takes as long as the rows do.
          Map.entry("spark.sql.codegen.cache.maxEntries", "1000"),
          // Most writes fill one part or two: rows need not be sorted by part for that.
          Map.entry("spark.sql.maxConcurrentOutputFileWriters", "4"),
          Map.entry("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS"),
          Map.entry("spark.sql.ansi.enabled", "true"),
          // Kept rows are read again soon: compressing them costs more than it saves.
          Map.entry("spark.sql.inMemoryColumnarStorage.compressed", "false"),
          // No session has jars of its own; isolation would look up classes over the network.
          Map.entry("spark.sql.artifact.isolation.enabled", "false"),
          Map.entry("spark.databricks.delta.properties.defaults.enableDeletionVectors", "false"));

  /** A laptop has few cores and the tables of a run are small: little planning, no web page. */
  private static final Map<String, String> EMBEDDED =
      Map.ofEntries(
          Map.entry("spark.ui.enabled", "false"),
          Map.entry("spark.scheduler.mode", "FAIR"),
          Map.entry("spark.sql.shuffle.partitions", "4"),
          Map.entry("spark.default.parallelism", "2"),
          Map.entry("spark.databricks.delta.snapshotPartitions", "1"),
          Map.entry("spark.sql.sources.parallelPartitionDiscovery.threshold", "1000"),
          Map.entry("spark.driver.host", "127.0.0.1"),
          Map.entry("spark.driver.bindAddress", "127.0.0.1"),
          Map.entry("spark.sql.adaptive.enabled", "true"),
          // Larger tasks have more groups to add up than their memory holds.
          Map.entry("spark.sql.files.maxPartitionBytes", "33554432"),
          Map.entry("spark.sql.files.openCostInBytes", "262144"),
          Map.entry("spark.sql.autoBroadcastJoinThreshold", "33554432"),
          Map.entry("spark.ui.showConsoleProgress", "false"));

  private SparkSessions() {}

  /**
   * A session inside this process on all cores, or the running one.
   *
   * @param more settings that win over ours
   */
  public static SparkSession local(Map<String, String> more) {
    var settings = new TreeMap<>(ALWAYS);
    settings.putAll(EMBEDDED);
    LocalTables.SETTINGS.forEach((name, value) -> settings.put("spark.hadoop." + name, value));
    settings.putAll(more);
    rememberAbsentClasses(Thread.currentThread());
    var builder = SparkSession.builder().appName("clientele").master("local[*]");
    settings.forEach(builder::config);
    return builder.getOrCreate();
  }

  /** Spark's threads, and those of the jobs, take over what this one has. */
  private static void rememberAbsentClasses(Thread thread) {
    if (!(thread.getContextClassLoader() instanceof AbsentClasses)) {
      thread.setContextClassLoader(new AbsentClasses(thread.getContextClassLoader()));
    }
  }
}
