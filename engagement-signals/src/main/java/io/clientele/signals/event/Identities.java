package io.clientele.signals.event;

import io.clientele.contracts.core.CustomerIdentity;
import java.time.Duration;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Where a job's identities come from. */
public final class Identities {
  private static final String NAME = CustomerIdentity.TABLE.qualifiedName();
  private static final double SECOND = 1000;

  private Identities() {}

  /**
   * The latest version of core.customer_identity, once.
   *
   * @param table folder or Hadoop URI
   */
  public static DataStream<Identity> stored(StreamExecutionEnvironment env, String table) {
    return env.fromData(table)
        .uid("identity-table")
        .flatMap(new IdentityReader())
        .uid("identities")
        .name(NAME);
  }

  /**
   * Every row of core.customer_identity, and the rows of what other jobs write to it while this job
   * runs; never ends. Rows that did not change may come again. Counts as idle always, so that event
   * time moves as the events have it, and stands while they pause.
   *
   * @param table folder or Hadoop URI; it may be created later
   * @param every how long a change may go unseen
   */
  public static DataStream<Identity> followed(
      StreamExecutionEnvironment env, String table, Duration every) {
    var looks =
        new DataGeneratorSource<>(
            (Long look) -> look,
            Long.MAX_VALUE,
            RateLimiterStrategy.perSecond(SECOND / every.toMillis()),
            Types.LONG);
    return env.fromSource(looks, timeless(), "looks at " + NAME)
        .setParallelism(1)
        .uid("identity-looks")
        .flatMap(new FollowIdentities(table))
        .setParallelism(1)
        .setMaxParallelism(1)
        .uid("followed-identities")
        .name(NAME);
  }

  private static WatermarkStrategy<Long> timeless() {
    return WatermarkStrategy.forGenerator(context -> new Timeless());
  }
}
