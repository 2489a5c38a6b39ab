package io.clientele.signals.event;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;

/**
 * The ids of the present key's shard, in state. The latest few are beside the others: with most
 * events one id is written, not the whole shard.
 */
final class DeliveredIds {
  /** So many at most are looked through one by one. */
  static final int LATEST = 16;

  private final ValueState<SeenIds> earlier;
  private final ListState<EventId> latest;

  DeliveredIds(RuntimeContext state) {
    earlier =
        state.getState(new ValueStateDescriptor<>("delivered-ids", SeenIdsSerializer.SEEN_IDS));
    latest =
        state.getListState(new ListStateDescriptor<>("latest-ids", EventIdSerializer.EVENT_ID));
  }

  /**
   * Adds an id that is new.
   *
   * @param slice the present slice of time
   * @param oldest ids of earlier ones are forgotten, unless they are among the latest
   * @return true where it had not come before
   */
  boolean add(EventId id, long slice, long oldest) throws Exception {
    var recent = new ArrayList<EventId>(LATEST + 1);
    for (EventId each : latest.get()) {
      if (each.equals(id)) {
        return false;
      }
      recent.add(each);
    }
    SeenIds known = earlier.value();
    if (known != null && known.contains(id, oldest)) {
      return false;
    }
    if (recent.size() < LATEST) {
      latest.add(id);
    } else {
      recent.add(id);
      moveTo(known == null ? new SeenIds() : known, recent, slice, oldest);
    }
    return true;
  }

  private void moveTo(SeenIds known, List<EventId> recent, long slice, long oldest)
      throws Exception {
    known.add(recent, slice, oldest);
    earlier.update(known);
    latest.clear();
  }
}
