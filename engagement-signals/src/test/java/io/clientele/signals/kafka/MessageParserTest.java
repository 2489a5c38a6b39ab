package io.clientele.signals.kafka;

import static io.clientele.signals.FeedFolder.mail;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.core.Interaction;
import io.clientele.contracts.profile.ObjectProfile;
import io.clientele.contracts.profile.SourceProfile;
import io.clientele.signals.FeedFolder;
import io.clientele.signals.event.ChannelEvent;
import io.clientele.signals.feed.FeedFile;
import io.clientele.signals.feed.Feeds;
import io.clientele.signals.feed.SourceList;
import io.clientele.sources.Portions;
import io.clientele.sources.topic.MessageLine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.flink.api.common.functions.util.ListCollector;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A record is the same event by file and by topic. */
class MessageParserTest {
  private static final String LISTS =
      """
      description: Batches of events.
      objects:
        event:
          files: ["*.jsonl"]
          format: jsonl
          each: ""
          header: [id, at]
          tables:
            interaction:
              key: id
              customer:
                - email: who.email
              columns:
                channel: {value: web}
                type: kind
                occurred_at: at
      """;
  private static Path home;

  @BeforeContainer
  static void open() throws IOException {
    home = Files.createTempDirectory("feeds");
    FeedFolder.in(home)
        .write("lists.yml", LISTS)
        .write(
            "clientele.yml",
            """
            time_zone: Europe/London
            sources:
              mail: {profile: mail.yml, path: "kafka://b:1", objects: {event: {topic: m}}}
            """);
  }

  @AfterContainer
  static void close() throws IOException {
    try (var all = Files.walk(home)) {
      all.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }

  @Property(tries = 100)
  void aMessageIsTheEventThatItsLineOfAFileIs(@ForAll("messages") List<String> messages) {
    assertThat(byTopic("mail.yml", bytes(messages)).events())
        .isEqualTo(byFile("mail.yml", messages));
  }

  @Property(tries = 50)
  void aListOfRecordsIsTheEventsThatItsLineOfAFileIs(@ForAll("lists") List<String> messages) {
    assertThat(byTopic("lists.yml", bytes(messages)).events())
        .isEqualTo(byFile("lists.yml", messages));
  }

  @Example
  void whatIsNoRecordIsOneLetterWithTheMessageAndTheRule() {
    byte[] noText = {(byte) 0xff, 1};
    Read read =
        byTopic(
            "mail.yml", nullable(null, new byte[0], noText, text("[]"), text("{\"id\":\"1\"}")));

    assertThat(read.events()).isEmpty();
    assertThat(read.letters())
        .extracting(DeadLetter::rule)
        .containsExactly("json", "json", "json", "json", "required");
    assertThat(read.letters()).extracting(DeadLetter::offset).containsExactly(0L, 1L, 2L, 3L, 4L);
    assertThat(read.letters().get(0).value()).isNull();
    assertThat(read.letters().get(2).value()).isEqualTo(noText);
    assertThat(read.letters()).allMatch(letter -> letter.time() == 7 && letter.partition() == 3);
  }

  @Example
  void ofAListTheGoodRecordsAreEventsAndOneLetterTellsOfTheBadOnes() {
    String list = "[{\"id\":\"1\",\"kind\":\"open\",\"at\":\"2024-03-01\"},{\"id\":\"2\"},{},3]";

    Read read = byTopic("lists.yml", nullable(text(list)));

    assertThat(read.events()).hasSize(1);
    assertThat(read.letters()).hasSize(1);
    assertThat(read.letters().get(0).records()).isEqualTo(3);
  }

  @Example
  void nothingPersonalIsToldOfALetter() {
    Read read = byTopic("mail.yml", nullable(text("{ann@example.org")));

    assertThat(read.letters().get(0)).hasToString("m-3@0 json");
  }

  @Provide
  Arbitrary<List<String>> messages() {
    Arbitrary<String> ids = Arbitraries.strings().alpha().numeric().ofMaxLength(3);
    Arbitrary<String> times =
        Arbitraries.of("2024-03-10T10:00:00Z", "2024-03-31 01:30:00", "1710064800", "soon", "");
    Arbitrary<String> kinds = Arbitraries.of("open", "click", "processed", "");
    Arbitrary<String> whole =
        Combinators.combine(ids, kinds, times)
            .as((id, kind, at) -> mail(id, id + "@Example.org", kind, at));
    Arbitrary<String> odd =
        Arbitraries.of(
            "{}",
            "{",
            "3",
            "null",
            "\"\"",
            "[]",
            "{\"id\":{\"a\":1}}",
            "{\"ID\":\"x\",\"id\":\"y\"}",
            "{\"id\":\"n\",\n\"event\":\"open\",\r\n\"timestamp\":1710064800,\"email\":[\"a@b.org\"]}",
            "{\"id\":\"ü\u2028\",\"event\":\"open\",\"timestamp\":\"2024-03-01T00:00:00+02:00\"}");
    return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(4, whole), net.jqwik.api.Tuple.of(1, odd))
        .list()
        .ofMaxSize(8);
  }

  @Provide
  Arbitrary<List<String>> lists() {
    Arbitrary<String> record =
        Combinators.combine(
                Arbitraries.integers().between(0, 9), Arbitraries.of("2024-03-10", "soon"))
            .as(
                (id, at) ->
                    "{\"id\":%d,\"kind\":\"open\",\"at\":\"%s\",\"who\":{\"email\":\"a%d@b.org\"}}"
                        .formatted(id, at, id));
    Arbitrary<String> list =
        record
            .list()
            .ofMaxSize(4)
            .map(all -> all.stream().collect(Collectors.joining(",", "[", "]")));
    return Arbitraries.oneOf(record, list).list().ofMaxSize(5);
  }

  private record Read(List<ChannelEvent> events, List<DeadLetter> letters) {}

  private static Read byTopic(String profile, List<byte[]> messages) {
    SourceProfile read = profile(profile);
    var parser = new MessageParser(read, object(read));
    parser.open(null);
    var all = new ArrayList<TopicEvent>();
    for (int i = 0; i < messages.size(); i++) {
      parser.deserialize(message(i, messages.get(i)), new ListCollector<>(all));
    }
    return new Read(
        all.stream().map(TopicEvent::event).filter(Objects::nonNull).toList(),
        all.stream().map(TopicEvent::letter).filter(Objects::nonNull).toList());
  }

  private static ConsumerRecord<byte[], byte[]> message(long offset, byte[] value) {
    return new ConsumerRecord<>(
        "m",
        3,
        offset,
        7,
        org.apache.kafka.common.record.TimestampType.CREATE_TIME,
        0,
        0,
        null,
        value,
        new org.apache.kafka.common.header.internals.RecordHeaders(),
        java.util.Optional.empty());
  }

  /** As the fetch into files writes the messages. */
  private static List<ChannelEvent> byFile(String profile, List<String> messages) {
    List<String> lines = bytes(messages).stream().map(MessageLine::of).toList();
    String folder = "fetched/mail";
    new FeedFolder(home)
        .write("clientele.yml", list(profile))
        .write(folder + "/event~m~x~3~0-9.jsonl", lines.toArray(String[]::new));
    return Feeds.of(home.resolve("clientele.yml")).files().stream()
        .flatMap(file -> events(file).stream())
        .toList();
  }

  private static List<ChannelEvent> events(FeedFile file) {
    var events = new ArrayList<ChannelEvent>();
    io.clientele.signals.feed.FeedRows.of(file, events::add);
    return events;
  }

  private static SourceProfile profile(String name) {
    new FeedFolder(home).write("clientele.yml", list(name));
    SourceProfile profile =
        SourceList.read(home.resolve("clientele.yml")).sources().get(0).profile();
    return Portions.read(profile, "kafka://b:1");
  }

  private static String list(String profile) {
    return """
        time_zone: Europe/London
        sources:
          mail: {profile: %s, path: "kafka://b:1", objects: {event: {topic: m}}}
        """
        .formatted(profile);
  }

  private static ObjectProfile object(SourceProfile profile) {
    return profile.objects().stream()
        .filter(each -> each.mapping(Interaction.TABLE).isPresent())
        .findFirst()
        .orElseThrow();
  }

  private static List<byte[]> bytes(List<String> texts) {
    return texts.stream().map(MessageParserTest::text).toList();
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static List<byte[]> nullable(byte[]... values) {
    return java.util.Arrays.asList(values);
  }
}
