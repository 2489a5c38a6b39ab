package io.clientele.signals.audit;

import io.clientele.contracts.core.CustomerIdentity;
import io.clientele.contracts.engagement.EngagementRules;
import io.clientele.signals.FeedFolder;
import io.clientele.signals.delta.StoredTable;
import io.clientele.signals.kafka.TestBroker;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** A workspace with one topic of seeded events: sends them, and audits what became of them. */
public final class AuditedStream implements AutoCloseable {
  public static final EngagementRules RULES = EngagementRules.standard(ZoneId.of("UTC"));
  public static final Duration LATENESS = SeededEvents.DISORDER.plusMinutes(5);

  /** Their event time stays within the lateness. */
  private static final int FIRST = 5;

  private static final String SOURCES =
      "sources: {shop: {profile: shop.yml, path: shop, objects: {event: {topic: %s}}}}";
  private static final String PROFILE =
      """
      description: Events of a shop.
      objects:
        event:
          files: ["*.jsonl"]
          format: jsonl
          header: [id, type, at]
          tables:
            interaction:
              key: id
              customer:
                - email: email
              columns:
                channel: channel
                type: type
                occurred_at: at
                campaign_id: campaign
      """;

  private final Path home;
  private final TestBroker broker;
  private final String name;
  private final SeededEvents events;
  private final List<Sent> sent = new ArrayList<>();
  private final ConcurrentLinkedQueue<Exception> failures = new ConcurrentLinkedQueue<>();
  private final KafkaProducer<String, String> producer;

  private AuditedStream(Path home, TestBroker broker, String name, long seed) {
    this.home = home;
    this.broker = broker;
    this.name = name;
    this.events = new SeededEvents(name, seed);
    var text = new StringSerializer();
    this.producer = new KafkaProducer<>(Map.of("bootstrap.servers", broker.address()), text, text);
  }

  /**
   * @param name of the topic, and of what else has to be told from other streams at the broker
   */
  public static AuditedStream in(Path home, TestBroker broker, String name, long seed)
      throws Exception {
    var stream = new AuditedStream(home, broker, name, seed);
    broker.create(name, SeededEvents.PARTITIONS);
    broker.create(stream.letters(), 1);
    new FeedFolder(home).write("clientele.yml", SOURCES.formatted(name));
    new FeedFolder(home).write("shop.yml", PROFILE);
    new StoredTable(stream.lake(), CustomerIdentity.TABLE).write(stream.events.identities());
    return stream;
  }

  public Path lake() {
    return home.resolve("lake");
  }

  public Path feeds() {
    return home.resolve("clientele.yml");
  }

  public Path checkpoints() {
    return home.resolve("checkpoints");
  }

  public Path log() {
    return home.resolve("signals.log");
  }

  public String letters() {
    return "letters-" + name;
  }

  /** Of the command that follows the stream. */
  public List<String> arguments(String... more) {
    List<String> always =
        List.of(
            "--feeds", feeds().toString(),
            "--lake", lake().toString(),
            "--log", log().toString(),
            "--kafka", broker.address(),
            "--checkpoints", checkpoints().toString(),
            "--dead-letters", letters(),
            "--checkpoint-every", "200ms",
            "--tables-every", "1ms",
            "--lateness", LATENESS.toMinutes() + "min",
            "--idle", "10min");
    return Stream.concat(always.stream(), Stream.of(more)).toList();
  }

  /**
   * Sends a few messages and waits for what they bring, so that a run knows the customers before
   * event time comes any further.
   */
  public void begin() throws IOException {
    send(FIRST);
    standing().read(expected(Long.MIN_VALUE));
  }

  /** Sends the next messages. */
  public synchronized void send(int count) {
    IntStream.range(0, count).forEach(i -> send(events.next()));
    producer.flush();
  }

  /**
   * Moves event time far beyond all events, waits until everything can be seen, and sends what is
   * too late then.
   *
   * @return how far event time has come, in milliseconds since 1970
   */
  public long end() throws IOException {
    inEachPartition(events::closing);
    inEachPartition(events::bad);
    long until = closingTime() - LATENESS.toMillis() - 1;
    Contents expected = expected(until);
    standing().read(expected);
    inEachPartition(events::late);
    inEachPartition(events::bad);
    standing().letters(expected.count(Place.LETTERS) + SeededEvents.PARTITIONS);
    return until;
  }

  private synchronized long closingTime() {
    return sent.stream()
        .filter(each -> each.kind() == Sent.Kind.CLOSING)
        .mapToLong(each -> each.touch().touch().at())
        .min()
        .orElseThrow();
  }

  /** What has to stand when event time has come so far. */
  public synchronized Contents expected(long until) {
    return Definition.of(sent, RULES, until);
  }

  /** Of all that was sent. */
  public Audit audit(long until) throws IOException {
    producer.flush();
    if (!failures.isEmpty()) {
      throw new AssertionError("The events could not all be sent", failures.peek());
    }
    Contents expected = expected(until);
    return Audit.of(standing().read(expected), expected);
  }

  public Standing standing() {
    return new Standing(lake(), broker, letters(), name);
  }

  private synchronized void inEachPartition(IntFunction<Sent> message) {
    IntStream.range(0, SeededEvents.PARTITIONS).forEach(i -> send(message.apply(i)));
    producer.flush();
  }

  private void send(Sent message) {
    sent.add(message);
    producer.send(
        new ProducerRecord<>(name, message.partition(), "k", message.text()),
        (where, failure) -> {
          if (failure != null) {
            failures.add(failure);
          }
        });
  }

  @Override
  public void close() {
    producer.close();
  }
}
