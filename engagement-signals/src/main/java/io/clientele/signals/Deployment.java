package io.clientele.signals;

import java.util.Optional;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.DeploymentOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.streaming.api.environment.LocalStreamEnvironment;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Where a stream will run: on the cluster whose client runs this program, or in this process.
 *
 * @param given with the settings of the cluster
 */
record Deployment(StreamExecutionEnvironment given) {
  static Deployment here() {
    return new Deployment(StreamExecutionEnvironment.getExecutionEnvironment());
  }

  boolean isOnCluster() {
    return !(given instanceof LocalStreamEnvironment);
  }

  /** True where this program ends and the job does not: {@code flink run -d}, REST, application. */
  boolean isDetached() {
    return isOnCluster() && !given.getConfiguration().get(DeploymentOptions.ATTACHED);
  }

  /** Checkpoint or savepoint that the cluster's client was told to go on from. */
  Optional<String> resumed() {
    return given.getConfiguration().getOptional(StateRecoveryOptions.SAVEPOINT_PATH);
  }

  /** With what is wanted and the cluster did not decide. */
  StreamExecutionEnvironment environment(Configuration wanted) {
    return StreamExecutionEnvironment.getExecutionEnvironment(
        FlinkSettings.without(given.getConfiguration(), wanted));
  }
}
