package io.clientele.signals.engagement;

import io.clientele.contracts.engagement.ChannelSignal;
import io.clientele.contracts.engagement.CustomerSignal;
import io.clientele.contracts.engagement.Engagement;
import io.clientele.contracts.engagement.EngagementRules;
import io.clientele.contracts.engagement.Touch;
import io.clientele.signals.delta.DeltaSink;
import io.clientele.signals.event.CustomerTouch;
import io.clientele.signals.event.CustomerTouchSerializer;
import io.clientele.signals.event.Outcome;
import io.clientele.signals.metrics.EventCounter;
import io.clientele.signals.metrics.Latency;
import io.clientele.signals.serialization.PackedState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedOneInput;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.util.OutputTag;

/**
 * Tells a customer's signal anew with every touch, as of the latest one; the counts of its channel
 * go to a side output. What the tables show goes to others before a checkpoint, a customer once in
 * a while however often it was touched, since each time rewrites a part of the tables. Whatever the
 * order of touches, the last signal is the same. Keyed by customer.
 */
public final class FollowCustomers extends AbstractStreamOperator<CustomerSignal>
    implements OneInputStreamOperator<CustomerTouch, CustomerSignal>, BoundedOneInput {
  /** Customers and channels as the tables show them. */
  public static final OutputTag<CustomerSignal> ROWS = new OutputTag<>("rows") {};

  public static final OutputTag<ChannelSignal> CHANNEL_ROWS = new OutputTag<>("channel-rows") {};

  /** Touches, for who works on with them. */
  public static final OutputTag<CustomerTouch> TOUCHES =
      new OutputTag<>("touches", CustomerTouchSerializer.TOUCH);

  private static final long serialVersionUID = 2;

  private final EngagementRules rules;
  private final Duration tablesEvery;
  private final StateTtlConfig memory;
  private transient PackedState<Followed> customers;
  private transient List<Set<String>> changed;
  private transient Turns turns;
  private transient EventCounter counted;
  private transient Latency latency;

  /**
   * @param tablesEvery how often a customer's rows are written at most, to the next checkpoint
   * @param memory how long a customer is remembered whom nothing touches
   */
  public FollowCustomers(EngagementRules rules, Duration tablesEvery, StateTtlConfig memory) {
    this.rules = rules;
    this.tablesEvery = tablesEvery;
    this.memory = memory;
  }

  @Override
  public void initializeState(StateInitializationContext context) throws Exception {
    ValueStateDescriptor<byte[]> known = PackedState.descriptor("followed", memory);
    customers =
        new PackedState<>(
            context.getKeyedStateStore().getState(known), FollowedSerializer.INSTANCE);
    changed = new ArrayList<>();
    for (int bucket = 0; bucket < DeltaSink.BUCKETS; bucket++) {
      changed.add(new HashSet<>());
    }
    if (context.isRestored()) {
      this.<String>getKeyedStateBackend()
          .applyToAllKeys(
              VoidNamespace.INSTANCE,
              VoidNamespaceSerializer.INSTANCE,
              known,
              (customer, state) -> remember(customer));
    }
  }

  private void remember(String customer) throws Exception {
    if (!customers.value(Followed.NOBODY).isInTables()) {
      changed.get(DeltaSink.bucketOf(customer)).add(customer);
    }
  }

  @Override
  public void open() {
    turns = new Turns(tablesEvery, getProcessingTimeService().getCurrentProcessingTime());
    counted = Outcome.COUNTED.counter(getRuntimeContext());
    latency = new Latency(getRuntimeContext().getMetricGroup());
  }

  @Override
  public void processElement(StreamRecord<CustomerTouch> record) throws Exception {
    String customer = record.getValue().customerId();
    Touch touch = record.getValue().touch();
    Engagement now =
        customers.change(Followed.NOBODY, before -> touched(customer, before, touch)).engagement();
    counted.add(touch.id());
    latency.add(touch.id(), touch.at(), getProcessingTimeService().getCurrentProcessingTime());
    output.collect(TOUCHES, record);
    ChannelSignal channel = now.channelOf(customer, touch.channel(), now.lastTouchAt());
    output.collect(ScoreCustomers.CHANNELS, new StreamRecord<>(channel));
    output.collect(record.replace(now.signalOf(customer, now.lastTouchAt(), rules)));
  }

  private Followed touched(String customer, Followed before, Touch touch) {
    if (before.isInTables()) {
      changed.get(DeltaSink.bucketOf(customer)).add(customer);
    }
    return new Followed(before.engagement().plus(touch, rules), false);
  }

  @Override
  public void prepareSnapshotPreBarrier(long checkpoint) throws Exception {
    long now = getProcessingTimeService().getCurrentProcessingTime();
    for (int bucket = 0; bucket < changed.size(); bucket++) {
      if (turns.isTurnOf(bucket, now)) {
        tell(changed.get(bucket));
      }
    }
  }

  @Override
  public void endInput() throws Exception {
    for (Set<String> bucket : changed) {
      tell(bucket);
    }
  }

  private void tell(Set<String> bucket) throws Exception {
    for (String customer : bucket) {
      setCurrentKey(customer);
      customers.change(Followed.NOBODY, followed -> told(customer, followed));
    }
    bucket.clear();
  }

  private Followed told(String customer, Followed followed) {
    if (followed.isInTables()) {
      return followed;
    }
    tell(customer, followed.engagement());
    return new Followed(followed.engagement(), true);
  }

  private void tell(String customer, Engagement engagement) {
    long asOf = engagement.lastTouchAt();
    CustomerSignal row = engagement.signalOf(customer, asOf, rules);
    output.collect(ROWS, new StreamRecord<>(row));
    for (ChannelSignal channel : engagement.channelsOf(customer, asOf)) {
      output.collect(CHANNEL_ROWS, new StreamRecord<>(channel));
    }
  }
}
