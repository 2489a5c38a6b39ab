package io.clientele.signals;

import io.clientele.contracts.core.CustomerIdentity;
import io.clientele.signals.event.Identity;
import io.clientele.signals.event.IdentityReader;
import java.time.Duration;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Reads core.customer_identity for a stream: at its start, and again and again while it runs, so
 * that customers who are new to the table become known.
 *
 * @param lake folder or URI of the tables
 */
record IdentityTable(String lake) {
  private static final Duration PERIOD = Duration.ofMinutes(5);

  /**
   * @param untilEnd true where it is read once
   */
  DataStream<Identity> read(StreamExecutionEnvironment env, boolean untilEnd) {
    DataStream<String> tables =
        untilEnd ? env.fromData(path()).uid("identity-table-once") : periodically(env);
    return tables
        .rebalance()
        .flatMap(new IdentityReader())
        .uid("identities")
        .name(CustomerIdentity.TABLE.qualifiedName());
  }

  private DataStream<String> periodically(StreamExecutionEnvironment env) {
    String path = path();
    var source =
        new DataGeneratorSource<>(
            (Long reading) -> path,
            Long.MAX_VALUE,
            RateLimiterStrategy.perSecond(1.0 / PERIOD.toSeconds()),
            Types.STRING);
    return env.fromSource(source, withoutTime(), "identity table")
        .uid("identity-table")
        .setParallelism(1);
  }

  private String path() {
    return "%s/%s/%s"
        .formatted(lake, CustomerIdentity.TABLE.layer(), CustomerIdentity.TABLE.name());
  }

  /**
   * Idle always. A table that had ended would count as the end of time, and that would hold for all
   * while the topics are idle.
   */
  private static WatermarkStrategy<String> withoutTime() {
    return WatermarkStrategy.forGenerator(context -> new Timeless());
  }

  private static final class Timeless implements WatermarkGenerator<String> {
    @Override
    public void onEvent(String table, long time, WatermarkOutput output) {
      output.markIdle();
    }

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {
      output.markIdle();
    }
  }
}
