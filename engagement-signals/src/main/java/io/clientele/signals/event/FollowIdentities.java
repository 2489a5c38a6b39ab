package io.clientele.signals.event;

import io.clientele.signals.delta.DeltaFollower;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.RichFlatMapFunction;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.util.Collector;

/** At every look tells the identities that are new in the table; keeps which files it has seen. */
final class FollowIdentities extends RichFlatMapFunction<Long, Identity>
    implements CheckpointedFunction {
  private static final long serialVersionUID = 1;

  private final String table;
  private transient ListState<String> seenFiles;
  private transient DeltaFollower follower;

  FollowIdentities(String table) {
    this.table = table;
  }

  @Override
  public void initializeState(FunctionInitializationContext context) throws Exception {
    var files = new ListStateDescriptor<>("seen-files", Types.STRING);
    seenFiles = context.getOperatorStateStore().getListState(files);
    var seen = new ArrayList<String>();
    seenFiles.get().forEach(seen::add);
    follower = new DeltaFollower(table, IdentityReader.COLUMNS, seen);
  }

  @Override
  public void flatMap(Long look, Collector<Identity> out) throws IOException {
    follower.look(row -> out.collect(IdentityReader.identity(row)));
  }

  @Override
  public void snapshotState(FunctionSnapshotContext context) throws Exception {
    List<String> seen = follower.seen();
    seenFiles.update(seen);
  }
}
