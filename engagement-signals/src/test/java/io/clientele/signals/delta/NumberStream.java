package io.clientele.signals.delta;

import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * A job that writes the numbers from 0 on as samples, a few between two checkpoints.
 *
 * @param count how many numbers
 * @param keys number {@code i} has the key {@code i % keys}
 * @param perCheckpoint numbers between two checkpoints
 * @param failing the number at which the job fails once; none if negative
 * @param parallelism of the sink
 */
record NumberStream(int count, int keys, int perCheckpoint, int failing, int parallelism)
    implements Serializable {
  static final AtomicInteger FAILURES = new AtomicInteger();

  Sample sample(long number) {
    return new Sample("crm", number % keys, (int) number);
  }

  /** The newest checkpoint that jobs left in a folder. */
  static Path lastCheckpoint(Path folder) throws Exception {
    try (var files = Files.walk(folder)) {
      return files
          .filter(file -> file.getFileName().toString().equals("_metadata"))
          .max(Comparator.comparing(file -> file.toFile().lastModified()))
          .orElseThrow()
          .getParent();
    }
  }

  /** Runs to the end. */
  void run(MiniCluster cluster, Configuration settings, Sink<Sample> sink) throws Exception {
    var env = StreamExecutionEnvironment.getExecutionEnvironment(settings);
    var numbers =
        new DataGeneratorSource<>(
            (Long number) -> number,
            count,
            RateLimiterStrategy.perCheckpoint(perCheckpoint),
            TypeInformation.of(Long.class));
    env.setParallelism(1)
        .fromSource(numbers, WatermarkStrategy.noWatermarks(), "numbers")
        .uid("numbers")
        .map(new Samples(this))
        .uid("samples")
        .sinkTo(sink)
        .setParallelism(parallelism)
        .uid("sink");
    var job = cluster.submitJob(env.getStreamGraph().getJobGraph()).get().getJobID();
    cluster.requestJobResult(job).get().toJobExecutionResult(getClass().getClassLoader());
  }

  static Configuration settings(Path checkpoints) {
    var settings = new Configuration();
    settings.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(20));
    settings.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, checkpoints.toUri().toString());
    settings.set(
        CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
        ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
    settings.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
    return settings;
  }

  static Configuration restarting(Path checkpoints) {
    Configuration settings = settings(checkpoints);
    settings.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
    settings.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, 1);
    settings.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ofMillis(1));
    return settings;
  }

  static Configuration resuming(Path checkpoints) throws Exception {
    String last = lastCheckpoint(checkpoints).toUri().toString();
    Configuration settings = settings(checkpoints);
    settings.set(StateRecoveryOptions.SAVEPOINT_PATH, last);
    return settings;
  }

  private record Samples(NumberStream stream) implements MapFunction<Long, Sample> {
    @Override
    public Sample map(Long number) {
      if (number == stream.failing() && FAILURES.compareAndSet(0, 1)) {
        throw new IllegalStateException("injected failure");
      }
      return stream.sample(number);
    }
  }
}
