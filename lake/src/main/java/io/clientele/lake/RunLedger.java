package io.clientele.lake;

import io.clientele.contracts.ops.Run;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** {@code ops.run}: what every run did, and what each job had seen when it last succeeded. */
final class RunLedger {
  private static final int JOB = position(Run.JOB);
  private static final int STATUS = position(Run.STATUS);
  private static final int FINGERPRINT = position(Run.FINGERPRINT);
  private static final int FINISHED_AT = position(Run.FINISHED_AT);
  private static final Comparator<Row> BY_END =
      Comparator.comparing(row -> row.getTimestamp(FINISHED_AT));

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
      return RowFactory.create(
          runId,
          job,
          asOf == null ? null : Date.valueOf(asOf),
          fingerprint,
          status(),
          run.rowsIn(),
          run.rowsOut(),
          Timestamp.from(startedAt),
          Timestamp.from(finishedAt),
          run.problems().isEmpty() ? null : String.join("\n", run.problems()));
    }

    private String status() {
      if (run.status() != JobRun.Status.SUCCEEDED) {
        return Run.FAILED;
      }
      return run.problems().isEmpty() ? Run.SUCCEEDED : Run.PARTIAL;
    }
  }

  /** Fingerprint by job of the latest run, where that run succeeded. One row a job. */
  Map<String, String> lastFingerprints() {
    var latest = new HashMap<String, Row>();
    for (Row row : lake.hold(Run.TABLE)) {
      latest.merge(row.getString(JOB), row, BinaryOperator.maxBy(BY_END));
    }
    var fingerprints = new HashMap<String, String>();
    latest.forEach(
        (job, row) -> {
          if (Run.SUCCEEDED.equals(row.getString(STATUS))) {
            fingerprints.put(job, row.getString(FINGERPRINT));
          }
        });
    return fingerprints;
  }

  /** Adds what a run did; nothing where every job was up to date. */
  void record(String runId, Instant startedAt, List<Entry> entries) {
    if (!entries.isEmpty()) {
      var id = new TransactionId(runId, startedAt.toEpochMilli());
      lake.append(Run.TABLE, entries.stream().map(Entry::row).toList(), id);
    }
  }

  private static int position(String column) {
    return Run.TABLE.columnNames().indexOf(column);
  }
}
