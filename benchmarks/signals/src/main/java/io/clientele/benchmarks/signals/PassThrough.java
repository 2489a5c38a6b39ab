package io.clientele.benchmarks.signals;

import io.clientele.signals.feed.SourceList;
import io.clientele.signals.kafka.Cluster;
import io.clientele.signals.kafka.EventTime;
import io.clientele.signals.kafka.TopicFeeds;
import io.clientele.signals.kafka.TopicSource;
import io.clientele.sources.References;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/** The least that any job on these topics does: reads, parses and throws away. */
final class PassThrough {
  private PassThrough() {}

  public static void main(String[] args) throws Exception {
    var settings = new Configuration();
    settings.setString("pipeline.object-reuse", "true");
    settings.setString("classloader.check-leaked-classloader", "false");
    settings.setString("execution.checkpointing.interval", "10 s");
    var env = StreamExecutionEnvironment.createLocalEnvironment(2, settings);
    var feeds =
        new TopicFeeds(new Cluster(args[0], Map.of()), new References(name -> null))
            .of(SourceList.read(Path.of(args[1])));
    var time =
        new EventTime(
            Duration.ofMinutes(1),
            Duration.ofSeconds(30),
            Duration.ofMinutes(5),
            Clock.systemUTC());
    TopicSource.Read read = new TopicSource(feeds, time, true).read(env);
    read.events().sinkTo(new DiscardingSink<>());
    read.letters().sinkTo(new DiscardingSink<>());
    env.execute("pass through");
  }
}
