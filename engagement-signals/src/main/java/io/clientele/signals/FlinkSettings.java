package io.clientele.signals;

import io.clientele.signals.metrics.PrometheusEndpoint;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.ReadableConfig;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.RpcOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.core.execution.RecoveryClaimMode;

/** Flink in this process: small and quiet. */
final class FlinkSettings {
  /** Parts of one process that wait for another on a busy machine; ten seconds are usual. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private static final MemorySize NETWORK = MemorySize.ofMebiBytes(32);
  private static final MemorySize MANAGED = MemorySize.ofMebiBytes(64);

  private FlinkSettings() {}

  /** Of a run that fails at once where something is wrong. */
  static Configuration of(RuntimeExecutionMode mode) {
    var settings = new Configuration();
    settings.set(ExecutionOptions.RUNTIME_MODE, mode);
    settings.set(PipelineOptions.OBJECT_REUSE, true);
    settings.set(PipelineOptions.GENERIC_TYPES, false);
    // Hadoop's shutdown hook looks for its settings after the job's class loader is closed.
    settings.set(CoreOptions.CHECK_LEAKED_CLASSLOADER, false);
    settings.set(RpcOptions.ASK_TIMEOUT_DURATION, PATIENCE);
    settings.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
    settings.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMinutes(1));
    settings.set(TaskManagerOptions.NETWORK_MEMORY_MIN, NETWORK);
    settings.set(TaskManagerOptions.NETWORK_MEMORY_MAX, NETWORK);
    settings.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MANAGED);
    return settings;
  }

  /**
   * Of a run that goes on until it is stopped.
   *
   * @param resumed checkpoint or savepoint that it goes on from; it belongs to the run from then on
   */
  static Configuration of(StreamRequest request, Optional<String> resumed) {
    Configuration settings = of(RuntimeExecutionMode.STREAMING);
    StreamRequest.Checkpoints checkpoints = request.checkpoints();
    CheckpointFolder folder = CheckpointFolder.of(checkpoints.folder());
    settings.set(CoreOptions.DEFAULT_PARALLELISM, request.signals().parallelism());
    settings.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, checkpoints.every());
    settings.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, folder.uri());
    settings.set(
        CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
        ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
    checkpoints.state().set(settings, folder);
    giveUpInTime(settings, request.output().transactionTimeout());
    resumed.ifPresent(
        path -> {
          settings.set(StateRecoveryOptions.SAVEPOINT_PATH, path);
          settings.set(StateRecoveryOptions.RESTORE_MODE, RecoveryClaimMode.CLAIM);
        });
    request.metrics().ifPresent(address -> PrometheusEndpoint.open(settings, address));
    // What has no uid could not be found in the checkpoint of an earlier version.
    settings.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
    restart(settings);
    return settings;
  }

  /**
   * A checkpoint commits transactions that its brokers may end before, and nobody would be told of
   * what is lost then. One that comes too late is given up, and the new attempt writes anew.
   */
  private static void giveUpInTime(Configuration settings, Duration transactions) {
    settings.set(
        CheckpointingOptions.CHECKPOINTING_TIMEOUT,
        transactions.dividedBy(StreamRequest.CHECKPOINTS_IN_A_TRANSACTION));
    settings.set(CheckpointingOptions.TOLERABLE_FAILURE_NUMBER, 0);
  }

  /** Outlasts brokers that are away for about half an hour. */
  private static void restart(Configuration settings) {
    settings.set(RestartStrategyOptions.RESTART_STRATEGY, "exponential-delay");
    settings.set(
        RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_INITIAL_BACKOFF,
        Duration.ofSeconds(1));
    settings.set(
        RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_MAX_BACKOFF,
        Duration.ofSeconds(30));
    settings.set(RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_ATTEMPTS, 60);
  }

  /** What is wanted and not decided already, so that a cluster's own settings stay. */
  static Configuration without(ReadableConfig decided, Configuration wanted) {
    Map<String, String> left = new HashMap<>(wanted.toMap());
    left.keySet().removeAll(decided.toMap().keySet());
    return Configuration.fromMap(left);
  }
}
