package io.clientele.signals.event;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.broker.LocalBroker;
import io.clientele.contracts.engagement.Grouping;
import io.clientele.signals.Eventually;
import io.clientele.signals.metrics.PrometheusEndpoint;
import io.clientele.signals.metrics.ScrapeAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Events whose customer nobody knows, in a job without end. */
class WaitingEventsTest {
  private static final Duration LONGEST = Duration.ofMillis(900);
  private static final long PER_SECOND = 50;

  private static final BlockingQueue<Heard> EXCLUDED = new LinkedBlockingQueue<>();
  private static final BlockingQueue<Heard> RESOLVED = new LinkedBlockingQueue<>();

  /** From then on the identity of {@code late:} comes, with every look. */
  private static volatile boolean isTooLateForTheFirst;

  private JobClient job;
  private int port;

  /** What came out and when. */
  private record Heard(String event, long occurredAt, long at) {
    long waited() {
      return at - occurredAt;
    }
  }

  @BeforeEach
  void start() throws Exception {
    EXCLUDED.clear();
    RESOLVED.clear();
    isTooLateForTheFirst = false;
    port = LocalBroker.freePort();
    job = resolving(port);
  }

  @AfterEach
  void cancel() throws Exception {
    job.cancel().get();
  }

  @Test
  void eachEventIsExcludedAfterItsOwnWaitThoughOthersOfItsCustomerCame() throws Exception {
    for (int i = 0; i < 2 * PER_SECOND; i++) {
      Heard event = EXCLUDED.poll(Eventually.LIMIT.toSeconds(), SECONDS);
      assertThat(event).as("excluded event %d", i).isNotNull();
      assertThat(event.waited()).isGreaterThanOrEqualTo(LONGEST.toMillis());
    }
  }

  @Test
  void whoIsKnownInTimeIsFoundAndAnIdentityThatComesTooLateBringsNothingBack() throws Exception {
    Heard found = RESOLVED.poll(Eventually.LIMIT.toSeconds(), SECONDS);

    assertThat(found).isNotNull();
    assertThat(found.event()).startsWith("late:");
    assertThat(found.waited()).isLessThan(Eventually.LIMIT.toMillis());
    assertThat(EXCLUDED).extracting(Heard::event).contains("late:0").doesNotContain(found.event());
    assertThat(RESOLVED).extracting(Heard::event).doesNotContain("late:0");
  }

  @Test
  void howManyWaitIsAMetricThatGoesDownAgain() throws Exception {
    long excluded = 3 * PER_SECOND;
    for (int i = 0; i < excluded; i++) {
      assertThat(EXCLUDED.poll(Eventually.LIMIT.toSeconds(), SECONDS)).isNotNull();
    }

    assertThat(waiting()).isGreaterThan(0).isLessThan(excluded);
  }

  private double waiting() throws Exception {
    var asked = HttpRequest.newBuilder(URI.create("http://localhost:%d/metrics".formatted(port)));
    String metrics = HttpClient.newHttpClient().send(asked.build(), BodyHandlers.ofString()).body();
    return metrics
        .lines()
        .filter(line -> line.startsWith("flink_taskmanager_job_task_operator_clientele_waiting{"))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .sum();
  }

  private static JobClient resolving(int port) throws Exception {
    var settings = new Configuration();
    PrometheusEndpoint.open(settings, new ScrapeAddress("localhost", port));
    settings.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
    StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(1, settings);
    DataStream<Identity> identities =
        numbers(env)
            .filter(look -> isTooLateForTheFirst)
            .map(look -> new Identity("late:", "cid"))
            .returns(Identity.class);
    DataStream<ChannelEvent> events =
        numbers(env).map(WaitingEventsTest::event).returns(ChannelEvent.class);
    SingleOutputStreamOperator<CustomerTouch> resolved =
        identities
            .keyBy(Identity::customerKey)
            .connect(events.keyBy(ChannelEvent::customerKey))
            .process(new ResolveCustomers(LONGEST, Grouping.NONE));
    resolved
        .map(of -> RESOLVED.add(heard(of.touch().id(), of.touch().at())))
        .sinkTo(new DiscardingSink<>());
    resolved
        .getSideOutput(Excluded.TAG)
        .map(of -> excluded(heard(of.eventId(), of.occurredAt())))
        .sinkTo(new DiscardingSink<>());
    return env.executeAsync();
  }

  private static boolean excluded(Heard event) {
    boolean isNoted = EXCLUDED.add(event);
    isTooLateForTheFirst |= event.event().equals("late:0");
    return isNoted;
  }

  private static Heard heard(String event, long occurredAt) {
    return new Heard(event, occurredAt, System.currentTimeMillis());
  }

  private static DataStream<Long> numbers(StreamExecutionEnvironment env) {
    var source =
        new DataGeneratorSource<>(
            (Long number) -> number,
            Long.MAX_VALUE,
            RateLimiterStrategy.perSecond(PER_SECOND),
            Types.LONG);
    return env.fromSource(source, WatermarkStrategy.noWatermarks(), "numbers");
  }

  /** Events of one key that is known at last, and of one that never is. */
  private static ChannelEvent event(long number) {
    String key = number % 2 == 0 ? "late:" : "never:";
    var version = new EventVersion(0, 0, false);
    long now = System.currentTimeMillis();
    return new ChannelEvent(key + number, key, "web", "page_view", now, "", "", version);
  }
}
