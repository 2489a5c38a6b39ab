package io.clientele.signals;

import io.clientele.contracts.ClienteleException;
import io.clientele.contracts.engagement.CustomerSignal;
import java.time.Duration;
import java.util.List;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.execution.SuppressRestartsException;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;

/**
 * Lets signals pass, and a job go on only with the half-life that it began with: what touches added
 * up to is kept by half-lives, and would tell another score by others.
 */
final class SameHalfLife
    implements MapFunction<CustomerSignal, CustomerSignal>, CheckpointedFunction {
  private static final long serialVersionUID = 1;

  private final Duration halfLife;
  private transient ListState<Long> kept;

  SameHalfLife(Duration halfLife) {
    this.halfLife = halfLife;
  }

  @Override
  public void initializeState(FunctionInitializationContext context) throws Exception {
    var millis = new ListStateDescriptor<>("half-life", Types.LONG);
    kept = context.getOperatorStateStore().getUnionListState(millis);
    for (long before : kept.get()) {
      if (before != halfLife.toMillis()) {
        throw new SuppressRestartsException(changed(Duration.ofMillis(before)));
      }
    }
  }

  private ClienteleException changed(Duration before) {
    return new ClienteleException(
        "Cannot go on from the last checkpoint: half_life in signals.yml was %d hours, and is %d."
            .formatted(before.toHours(), halfLife.toHours()),
        "Begin anew with --fresh, or take the change back.");
  }

  @Override
  public CustomerSignal map(CustomerSignal signal) {
    return signal;
  }

  @Override
  public void snapshotState(FunctionSnapshotContext context) throws Exception {
    kept.update(List.of(halfLife.toMillis()));
  }
}
