package io.clientele.lake;

import io.clientele.contracts.ops.Run;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;

/** {@code ops.run}: what every run did, and what each job had seen when it last succeeded. */
final class RunLedger {
  static final String SUCCEEDED = "succeeded";
  static final String FAILED = "failed";

  private final Lake lake;

  RunLedger(Lake lake) {
    this.lake = lake;
  }

  /** One executed job. */
  record Entry(
      String runId,
      String job,
      LocalDate asOf,
      String fingerprint,
      JobRun run,
      Instant startedAt,
      Instant finishedAt) {
    private Row row() {
      boolean ok = run.status() == JobRun.Status.SUCCEEDED && run.problems().isEmpty();
      return RowFactory.create(
          runId,
          job,
          asOf == null ? null : Date.valueOf(asOf),
          fingerprint,
          ok ? SUCCEEDED : FAILED,
          run.rowsIn(),
          run.rowsOut(),
          Timestamp.from(startedAt),
          Timestamp.from(finishedAt),
          run.problems().isEmpty() ? null : String.join("\n", run.problems()));
    }
  }

  /** Fingerprint by job of the latest run, where that run succeeded. One row a job. */
  Map<String, String> lastFingerprints() {
    var latest =
        lake.read(Run.TABLE)
            .groupBy(Run.JOB)
            .agg(
                functions.max_by(
                    functions.struct(Run.STATUS, Run.FINGERPRINT), functions.col(Run.FINISHED_AT)))
            .collectAsList();
    var fingerprints = new HashMap<String, String>();
    for (Row row : latest) {
      Row last = row.getStruct(1);
      if (SUCCEEDED.equals(last.getString(0))) {
        fingerprints.put(row.getString(0), last.getString(1));
      }
    }
    return fingerprints;
  }

  /** Adds what a run did; nothing where every job was up to date. */
  void record(String runId, Instant startedAt, List<Entry> entries) {
    if (!entries.isEmpty()) {
      var id = new TransactionId(runId, startedAt.toEpochMilli());
      lake.append(Run.TABLE, entries.stream().map(Entry::row).toList(), id);
    }
  }
}
