package io.clientele.signals;

import io.clientele.contracts.engagement.ChannelSignal;
import io.clientele.contracts.engagement.CustomerSignal;
import io.clientele.contracts.mart.EngagementChannel;
import io.clientele.contracts.mart.EngagementSignal;
import io.clientele.contracts.mart.SignalTrigger;
import io.clientele.contracts.table.Table;
import io.clientele.signals.engagement.ChannelRows;
import io.clientele.signals.engagement.CustomerTrigger;
import io.clientele.signals.engagement.SignalRows;
import io.clientele.signals.engagement.TriggerRows;
import io.clientele.signals.postgres.PostgresAccess;
import io.clientele.signals.postgres.PostgresSink;
import io.clientele.signals.postgres.WriteLimits;
import org.apache.flink.streaming.api.datastream.DataStream;

/** The tables of signals in PostgreSQL, for readers who cannot wait for those of the lake. */
record PostgresTables(PostgresAccess access) {
  private static final WriteLimits LIMITS = WriteLimits.standard();

  /**
   * Creates those that are absent.
   *
   * @throws io.clientele.contracts.ClienteleException where one cannot be written, within seconds
   */
  void check() throws InterruptedException {
    signals().check();
    channels().check();
    triggers().check();
  }

  /**
   * @param customers the signals of {@code signals}, on their way to every table
   */
  void write(DataStream<CustomerSignal> customers, SignalsWorkflow.Signals signals) {
    write(customers, EngagementSignal.TABLE, signals());
    write(signals.channels(), EngagementChannel.TABLE, channels());
    write(signals.triggers(), SignalTrigger.TABLE, triggers());
  }

  private static <T> void write(DataStream<T> records, Table table, PostgresSink<T> sink) {
    records.sinkTo(sink).uid("postgres-" + table.name()).name("PostgreSQL " + table);
  }

  private PostgresSink<CustomerSignal> signals() {
    return PostgresSink.ofStates(access, new SignalRows(), EngagementSignal.AS_OF, LIMITS);
  }

  private PostgresSink<ChannelSignal> channels() {
    return PostgresSink.ofStates(access, new ChannelRows(), EngagementChannel.AS_OF, LIMITS);
  }

  private PostgresSink<CustomerTrigger> triggers() {
    return PostgresSink.ofFacts(access, new TriggerRows(), LIMITS);
  }
}
