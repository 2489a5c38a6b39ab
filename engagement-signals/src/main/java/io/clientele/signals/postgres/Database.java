package io.clientele.signals.postgres;

import io.clientele.contracts.ClienteleException;
import io.clientele.contracts.table.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection to a database, opened when it is needed. Work that fails because the database is
 * out of reach is done again on a new one, for a bounded time; so work has to be such that doing it
 * twice changes nothing.
 */
final class Database implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Database.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

  private final PostgresAccess access;
  private final Table table;
  private final Duration outage;
  private final LongSupplier clock;
  private Connection connection;

  /** Some statements, each of which is committed. */
  interface Work {
    void run(Connection connection) throws SQLException;
  }

  /**
   * @param table which the errors name
   * @param outage how long work is tried again
   * @param clock milliseconds
   */
  Database(PostgresAccess access, Table table, Duration outage, LongSupplier clock) {
    this.access = access;
    this.table = table;
    this.outage = outage;
    this.clock = clock;
  }

  /**
   * @throws ClienteleException where waiting does not help, or did not in time
   */
  void run(Work work) throws InterruptedException {
    long end = clock.getAsLong() + outage.toMillis();
    for (Duration pause = FIRST_PAUSE; !attempt(work, end); pause = longer(pause)) {
      Thread.sleep(pause.toMillis());
    }
  }

  private boolean attempt(Work work, long end) {
    try {
      work.run(connection());
      return true;
    } catch (SQLException e) {
      close();
      long left = end - clock.getAsLong();
      if (!Trouble.of(e).mayPass() || left <= 0) {
        throw Trouble.failure(table, e);
      }
      LOG.warn("{}: SQL state {}, tried again for {} ms", table, Trouble.state(e), left);
      return false;
    } catch (ClienteleException e) {
      close();
      throw e;
    }
  }

  private Connection connection() throws SQLException {
    if (connection == null) {
      connection = access.connect();
    }
    return connection;
  }

  private static Duration longer(Duration pause) {
    Duration twice = pause.multipliedBy(2);
    return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
  }

  @Override
  public void close() {
    try (Connection closing = connection) {
      connection = null;
    } catch (SQLException e) {
      LOG.debug("{}: SQL state {} at closing", table, Trouble.state(e));
    }
  }
}
