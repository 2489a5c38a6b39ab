package io.clientele.signals.engagement;

import io.clientele.contracts.engagement.EngagementRules;
import io.clientele.contracts.engagement.GroupScores;
import io.clientele.contracts.engagement.GroupSignal;
import io.clientele.signals.event.CustomerTouch;
import java.io.IOException;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Tells with every touch the score of what it is about, as of the latest such touch. Keyed by
 * customer.
 */
public final class FollowGroups extends KeyedProcessFunction<String, CustomerTouch, GroupSignal> {
  private static final long serialVersionUID = 1;

  private final EngagementRules rules;
  private final StateTtlConfig memory;
  private transient ValueState<GroupScores> groups;

  /**
   * @param memory how long a customer is remembered whom nothing touches
   */
  public FollowGroups(EngagementRules rules, StateTtlConfig memory) {
    this.rules = rules;
    this.memory = memory;
  }

  @Override
  public void open(OpenContext context) {
    var known = new ValueStateDescriptor<>("groups", TypeInformation.of(GroupScores.class));
    known.enableTimeToLive(memory);
    groups = getRuntimeContext().getState(known);
  }

  @Override
  public void processElement(CustomerTouch of, Context context, Collector<GroupSignal> out)
      throws IOException {
    GroupScores before = groups.value();
    GroupScores now = (before == null ? GroupScores.NONE : before).plus(of.touch(), rules);
    groups.update(now);
    out.collect(now.latestOf(of.customerId(), of.touch().group(), rules));
  }
}
