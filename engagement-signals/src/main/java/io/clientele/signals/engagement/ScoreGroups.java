package io.clientele.signals.engagement;

import io.clientele.contracts.engagement.EngagementRules;
import io.clientele.contracts.engagement.GroupScores;
import io.clientele.contracts.engagement.GroupSignal;
import io.clientele.signals.event.CustomerTouch;
import java.io.IOException;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Sums up a customer's touches by what they are about, and tells the scores once event time reaches
 * the moment they describe. Keyed by customer.
 */
public final class ScoreGroups extends KeyedProcessFunction<String, CustomerTouch, GroupSignal> {
  private static final long serialVersionUID = 1;

  private final EngagementRules rules;
  private final long asOf;
  private transient ValueState<GroupScores> groups;

  /**
   * @param asOf the moment, in milliseconds since 1970; later touches do not count
   */
  public ScoreGroups(EngagementRules rules, long asOf) {
    this.rules = rules;
    this.asOf = asOf;
  }

  @Override
  public void open(OpenContext context) {
    var type = TypeInformation.of(GroupScores.class);
    groups = getRuntimeContext().getState(new ValueStateDescriptor<>("groups", type));
  }

  @Override
  public void processElement(CustomerTouch of, Context context, Collector<GroupSignal> out)
      throws IOException {
    if (of.touch().at() <= asOf) {
      GroupScores before = groups.value() == null ? GroupScores.NONE : groups.value();
      groups.update(before.plus(of.touch(), rules));
      context.timerService().registerEventTimeTimer(asOf);
    }
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<GroupSignal> out)
      throws IOException {
    groups.value().signalsOf(context.getCurrentKey(), asOf, rules).forEach(out::collect);
  }
}
