package io.clientele.signals.postgres;

import io.clientele.contracts.ClienteleException;
import io.clientele.signals.delta.DeltaRows;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.List;
import org.apache.flink.api.common.operators.ProcessingTimeService;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/**
 * Writes a stream to a PostgreSQL table for readers who want a row some 100 ms after it was made:
 * {@code <layer>.<name>} of the contract, created from it where absent, one row per key.
 *
 * <p>Rows are stored before the checkpoint that covers them completes, and those that come again
 * change nothing, so after any failure each key is as if every row had come once. A job that is
 * still alive beside its successor does no harm: it never overwrites newer with older.
 *
 * <p>Flink's own JDBC connector (4.0.0) does not fit: it writes rows and their keys to the log when
 * a statement fails, sends two rows of one key in a batch, and tries again what waiting cannot
 * mend.
 *
 * @param <T> the record
 */
public final class PostgresSink<T> implements Sink<T> {
  private static final long serialVersionUID = 1;

  private final PostgresAccess access;
  private final DeltaRows<T> rows;
  private final Conflict conflict;
  private final WriteLimits limits;

  private PostgresSink(
      PostgresAccess access, DeltaRows<T> rows, Conflict conflict, WriteLimits limits) {
    this.access = access;
    this.rows = rows;
    this.conflict = conflict;
    this.limits = limits;
    if (rows.table().key().isEmpty()) {
      throw new IllegalArgumentException(rows.table() + " has no key");
    }
  }

  /**
   * For rows that change: of each key the row of the highest version stays, of equal ones the last.
   *
   * @param versionColumn a required instant, date or whole number that never falls for a key
   */
  public static <T> PostgresSink<T> ofStates(
      PostgresAccess access, DeltaRows<T> rows, String versionColumn, WriteLimits limits) {
    var newest = Conflict.NewestStays.by(versionColumn, rows.table());
    return new PostgresSink<>(access, rows, newest, limits);
  }

  /** For rows that are facts: of each key the first row stays. */
  public static <T> PostgresSink<T> ofFacts(
      PostgresAccess access, DeltaRows<T> rows, WriteLimits limits) {
    return new PostgresSink<>(access, rows, new Conflict.FirstStays(), limits);
  }

  /**
   * Tells before a job begins what would end it: creates the table where it is absent, and writes
   * no row to it.
   *
   * @throws ClienteleException where the table is not as the contract says, cannot be reached or
   *     may not be written, within seconds
   */
  public void check() throws InterruptedException {
    try (var database = new Database(access, rows.table(), Duration.ZERO, () -> 0)) {
      database.run(new TargetTable(rows.table())::prepare);
      database.run(connection -> new Upsert(rows.table(), conflict).send(connection, List.of()));
    }
  }

  /**
   * @throws ClienteleException where the table is not as the contract says, or cannot be reached
   */
  @Override
  public SinkWriter<T> createWriter(WriterInitContext context) throws IOException {
    Database database = database(context.getProcessingTimeService());
    try {
      database.run(new TargetTable(rows.table())::prepare);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Interrupted while opening " + rows.table());
    }
    var delivery = new Delivery(rows.table(), conflict, database);
    return new PostgresWriter<>(rows, limits, delivery, context);
  }

  private Database database(ProcessingTimeService time) {
    return new Database(access, rows.table(), limits.outage(), time::getCurrentProcessingTime);
  }
}
