package io.clientele.signals;

import io.clientele.contracts.ClienteleException;
import io.clientele.signals.kafka.Delivery;
import io.clientele.signals.kafka.EventTime;
import io.clientele.signals.metrics.ScrapeAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What a run on topics is asked to do.
 *
 * @param signals what to compute, and of what
 * @param output where signals and dead letters go
 * @param checkpoints how the run goes on after a failure or a stop
 * @param time how far event time has come
 * @param postgres where signals also go
 * @param metrics where Prometheus may ask
 * @param untilEnd true where the topics count as whole at what they hold now
 */
record StreamRequest(
    SignalsRequest signals,
    Output output,
    Checkpoints checkpoints,
    EventTime time,
    Optional<Postgres> postgres,
    Optional<ScrapeAddress> metrics,
    boolean untilEnd) {
  /** A transaction is open from one checkpoint to the end of the next. */
  static final int CHECKPOINTS_IN_A_TRANSACTION = 2;

  StreamRequest {
    Duration most = output.transactionTimeout().dividedBy(CHECKPOINTS_IN_A_TRANSACTION);
    if (output.delivery() == Delivery.EXACTLY_ONCE && checkpoints.every().compareTo(most) > 0) {
      throw new ClienteleException(
          "Cannot compute signals: brokers end transactions after %d s, and checkpoints that commit"
                  .formatted(output.transactionTimeout().toSeconds())
              + " them are %d s apart.".formatted(checkpoints.every().toSeconds()),
          "Give --transaction-timeout at least twice --checkpoint-every.");
    }
  }

  /**
   * The brokers that everything is written to, and that sources are read from which name none.
   *
   * @param brokers {@code host:port}, divided by commas
   * @param settings file of settings of Kafka's clients
   * @param deadLetters topic of what could not be understood
   * @param transactionTimeout after which brokers end a transaction of a run that is gone
   * @param tablesEvery how often a customer's rows are written at most; topics are told at once
   */
  record Output(
      String brokers,
      Optional<Path> settings,
      String deadLetters,
      Delivery delivery,
      Duration transactionTimeout,
      Duration tablesEvery) {}

  /**
   * A database for readers who cannot wait.
   *
   * @param url JDBC URL; references are not resolved yet
   * @param settings file of settings of the driver
   */
  record Postgres(String url, Optional<Path> settings) {
    /** The URL may hold a password. */
    @Override
    public String toString() {
      return "PostgreSQL";
    }
  }

  /**
   * What a run keeps so that another one can go on.
   *
   * @param folder path or URI
   * @param fresh true where what is kept there does not count
   * @param state where what is known of customers is kept while the run goes on
   */
  record Checkpoints(String folder, Duration every, boolean fresh, StateBackend state) {}
}
