package io.clientele.benchmarks.identity;

import io.clientele.contracts.core.CustomerLink;
import io.clientele.contracts.core.IdentityDecision;
import io.clientele.contracts.table.Table;
import io.clientele.ingestion.identity.IdentityResolution;
import io.clientele.ingestion.identity.IdentityResolution.Stages;
import io.clientele.lake.Schemas;
import io.clientele.lake.SparkSessions;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Resolves labelled records alone in a process and prints a line per set and extent. */
final class IdentityProcess {
  /** Sets apart what a log may print beside it. */
  static final String MARK = "measured\t";

  private final SparkSession spark = SparkSessions.local(Map.of());

  private IdentityProcess() {}

  /** Arguments: {@code sets FOLDER} or {@code scale RECORDS SEED}. */
  public static void main(String[] args) {
    var process = new IdentityProcess();
    if (args[0].equals("sets")) {
      new PublicSets(process.spark, Path.of(args[1]))
          .all()
          .forEach((name, set) -> process.measure(name, set.get()));
    } else {
      long records = Long.parseLong(args[1]);
      var generated = GeneratedRecords.of(process.spark, records, Long.parseLong(args[2]));
      process.measure("%,d generated".formatted(records), generated);
    }
    System.out.flush();
    // Spark's shutdown is no part of what is measured.
    Runtime.getRuntime().halt(0);
  }

  private void measure(String name, LabelledRecords set) {
    for (Stages stages : Stages.values()) {
      long start = System.nanoTime();
      Dataset<Row> rows = IdentityResolution.of(input(set), stages).rows().localCheckpoint();
      double seconds = (System.nanoTime() - start) / 1e9;
      PairScore score = PairScore.of(rows, set.truth());
      System.out.println(
          MARK
              + String.join(
                  "\t",
                  name + ", " + stages.name().toLowerCase(Locale.ROOT),
                  "%,d".formatted(set.records().count()),
                  "%.4f".formatted(score.precision()),
                  "%.4f".formatted(score.recall()),
                  "%.4f".formatted(score.f1()),
                  "%.1f s".formatted(seconds)));
    }
  }

  private IdentityResolution.Input input(LabelledRecords set) {
    return new IdentityResolution.Input(
        set.records(),
        none(CustomerLink.TABLE),
        none(IdentityDecision.TABLE),
        null,
        Timestamp.from(Instant.EPOCH));
  }

  private Dataset<Row> none(Table table) {
    return spark.createDataFrame(List.of(), Schemas.of(table));
  }
}
