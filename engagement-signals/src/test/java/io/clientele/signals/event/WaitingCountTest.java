package io.clientele.signals.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.flink.api.common.ExecutionConfig;
import org.apache.flink.core.fs.CloseableRegistry;
import org.apache.flink.runtime.state.DefaultOperatorStateBackendBuilder;
import org.apache.flink.runtime.state.OperatorStateBackend;
import org.junit.jupiter.api.Test;

class WaitingCountTest {
  @Test
  void whatWaitedAtTheCheckpointWaitsAfterARestart() throws Exception {
    try (OperatorStateBackend state = state()) {
      WaitingCount count = WaitingCount.restored(state);
      count.begins();
      count.begins();
      count.begins();
      count.ends();
      count.store();
      count.begins();

      assertThat(count.now()).isEqualTo(3);
      assertThat(WaitingCount.restored(state).now()).as("at the checkpoint").isEqualTo(2);
    }
  }

  private static OperatorStateBackend state() throws Exception {
    return new DefaultOperatorStateBackendBuilder(
            WaitingCountTest.class.getClassLoader(),
            new ExecutionConfig(),
            /* asynchronousSnapshots= */ false,
            List.of(),
            new CloseableRegistry())
        .build();
  }
}
