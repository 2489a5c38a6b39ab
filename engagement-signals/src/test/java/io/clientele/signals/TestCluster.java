package io.clientele.signals;

import java.net.URI;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Where tests run their jobs, one after the other: two tasks of each step at most. */
final class TestCluster {
  private static final int TASKS = 2;

  private static MiniCluster shared;

  private TestCluster() {}

  /** One of the test's own, to close. */
  static MiniCluster start() throws Exception {
    var cluster =
        new MiniCluster(
            new MiniClusterConfiguration.Builder()
                .setConfiguration(FlinkSettings.of(RuntimeExecutionMode.STREAMING))
                .setNumSlotsPerTaskManager(TASKS)
                .withRandomPorts()
                .build());
    cluster.start();
    return cluster;
  }

  /** Of the cluster that lives as long as this Java: to start one takes longer than a small job. */
  static StreamExecutionEnvironment environment(int parallelism, Configuration job)
      throws Exception {
    URI rest = shared().getRestAddress().get();
    return StreamExecutionEnvironment.createRemoteEnvironment(rest.getHost(), rest.getPort(), job)
        .setParallelism(parallelism);
  }

  private static synchronized MiniCluster shared() throws Exception {
    if (shared == null) {
      shared = start();
    }
    return shared;
  }
}
