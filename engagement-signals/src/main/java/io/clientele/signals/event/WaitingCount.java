package io.clientele.signals.event;

import java.util.List;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.OperatorStateStore;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.metrics.MetricGroup;

/**
 * How many events wait in an operator; kept with its checkpoints. Of tasks that were divided anew
 * only the sum is right.
 */
final class WaitingCount {
  private static final String METRICS = "clientele";

  private final ListState<Long> stored;
  private long count;

  private WaitingCount(ListState<Long> stored) {
    this.stored = stored;
  }

  static WaitingCount restored(OperatorStateStore store) throws Exception {
    var counts = new ListStateDescriptor<>("waiting-count", Types.LONG);
    var restored = new WaitingCount(store.getListState(counts));
    for (long each : restored.stored.get()) {
      restored.count += each;
    }
    return restored;
  }

  /** To be summed up over tasks. */
  void show(MetricGroup operator) {
    operator.addGroup(METRICS).gauge("waiting", this::now);
  }

  void store() throws Exception {
    stored.update(List.of(count));
  }

  void begins() {
    count++;
  }

  void ends() {
    count--;
  }

  long now() {
    return count;
  }
}
