package io.clientele.signals.engagement;

import static io.clientele.signals.delta.DeltaRows.micros;

import io.clientele.contracts.engagement.GroupSignal;
import io.clientele.contracts.mart.EngagementGroup;
import io.clientele.contracts.table.Table;
import io.clientele.signals.delta.DeltaRows;

/** Scores by product or brand as rows of mart.engagement_group. */
public final class GroupRows implements DeltaRows<GroupSignal> {
  private static final long serialVersionUID = 1;

  @Override
  public Table table() {
    return EngagementGroup.TABLE;
  }

  @Override
  public Object[] values(GroupSignal signal) {
    return new Object[] {
      signal.customerId(),
      signal.groupedBy().text(),
      signal.group(),
      signal.score(),
      micros(signal.asOf()),
      signal.events30d(),
      micros(signal.lastTouchAt())
    };
  }
}
