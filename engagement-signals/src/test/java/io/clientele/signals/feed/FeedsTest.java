package io.clientele.signals.feed;

import static io.clientele.signals.FeedFolder.mail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.contracts.ClienteleException;
import io.clientele.signals.FeedFolder;
import io.clientele.signals.event.ChannelEvent;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedsTest {
  private static final String AT = "2024-03-10T10:00:00Z";
  private static final String CALL_HEADER = "CallId,Customer,StartedAt,ChangedAt,Deleted";

  @TempDir private Path home;
  private FeedFolder folder;

  @BeforeEach
  void write() {
    folder = FeedFolder.in(home);
    folder.write("mail/a.jsonl", mail("e1", "Ann@Example.org", "open", AT));
    folder.write("calls/a.csv", CALL_HEADER);
  }

  @Test
  void aMailEventIsMappedByItsProfile() {
    ChannelEvent event = events().get(0);

    assertThat(event.eventId()).isEqualTo("mail:e1");
    assertThat(event.customerKey()).isEqualTo("email:ann@example.org");
    assertThat(event.type()).isEqualTo("open");
    assertThat(Instant.ofEpochMilli(event.occurredAt())).isEqualTo(AT);
    assertThat(event.userAgent()).isEqualTo("Mozilla/5.0 (X11)");
  }

  @Test
  void aCallKeepsWhenItChangedAndWhetherItWasDeleted() {
    folder.write("calls/a.csv", CALL_HEADER, "7,C-1," + AT + ",2024-03-11T00:00:00Z,true");

    ChannelEvent call = events().get(1);
    assertThat(call.customerKey()).isEqualTo("calls:C-1");
    assertThat(call.version().isDeleted()).isTrue();
    assertThat(call.version().modifiedAt())
        .isEqualTo(Instant.parse("2024-03-11T00:00:00Z").toEpochMilli());
  }

  @Test
  void packedFilesAreReadLikePlainOnes() {
    folder.gzip("mail/sub folder/b #1.jsonl.gz", mail("e2", "bob@example.org", "click", AT));

    assertThat(events()).extracting(ChannelEvent::eventId).containsExactly("mail:e1", "mail:e2");
  }

  @Test
  void aFileInTheSecondEncodingIsRead() {
    byte[] content =
        (CALL_HEADER + "\n7,Zoë," + AT + ",,").getBytes(Charset.forName("windows-1252"));
    folder.bytes("calls/a.csv", content);

    assertThat(events().get(1).customerKey()).isEqualTo("calls:Zoë");
  }

  @Test
  void aRowThatIsNoJsonOrHasNoDateIsBad() {
    folder.write("mail/a.jsonl", "{\"id\":", mail("e2", "bob@example.org", "open", "yesterday"));

    assertThat(rows()).extracting(row -> row.bad().rule()).containsExactly("json", "instant");
    assertThat(rows().get(1).bad().line()).isEqualTo(2);
  }

  @Test
  void aRowThatIsAboutNoInteractionIsNoEvent() {
    folder.write("mail/a.jsonl", mail("e1", "ann@example.org", "processed", AT));

    assertThat(rows()).isEmpty();
  }

  @Test
  void aFileWithoutAHeaderLineIsReadByPosition() {
    String[] event = new String[131];
    java.util.Arrays.fill(event, "");
    event[1] = "web";
    event[3] = "2024-03-10 10:00:00.000";
    event[5] = "page_view";
    event[6] = "e9";
    event[10] = "ssc-2.9.2";
    event[11] = "enrich-4.1.0";
    event[12] = "C-9";
    event[77] = "Mozilla/5.0";
    folder
        .write("clientele.yml", "sources: {web: {profile: snowplow, path: web}}")
        .write("web/part-00000.txt", String.join("\t", event));

    ChannelEvent view = events().get(0);
    assertThat(view.eventId()).isEqualTo("web:e9");
    assertThat(view.customerKey()).isEqualTo("shop:C-9");
    assertThat(view.userAgent()).isEqualTo("Mozilla/5.0");
    assertThat(Instant.ofEpochMilli(view.occurredAt())).isEqualTo(AT);
  }

  @Test
  void everyElementOfAListIsAnEvent() {
    String activity =
        "{\"action\":\"open\",\"timestamp\":\"%s\"},{\"action\":\"bounce\",\"timestamp\":\"%s\"}"
            .formatted(AT, AT);
    folder
        .write("clientele.yml", "sources: {news: {profile: mailchimp, path: news}}")
        .write(
            "news/activity.jsonl",
            """
            {"campaign_id":"k","list_id":"l","email_id":"m","email_address":"ann@example.org","activity":[%s]}"""
                .formatted(activity));

    assertThat(events()).extracting(ChannelEvent::type).containsExactly("open", "bounce");
    assertThat(events()).extracting(ChannelEvent::eventId).doesNotHaveDuplicates();
  }

  @Test
  void halfAnArchiveIsRefusedAndTheOthersAreRead() throws Exception {
    folder.gzip("whole.gz", mail("e2", "bob@example.org", "open", AT).repeat(50));
    byte[] whole = java.nio.file.Files.readAllBytes(home.resolve("whole.gz"));
    folder.bytes("mail/b.jsonl.gz", java.util.Arrays.copyOf(whole, whole.length / 2));

    assertThat(Feeds.of(folder.list()).refused()).isEqualTo(1);
    assertThat(events()).hasSize(1);
  }

  @Test
  void emptyFilesAndForeignHeadersAreRefused() {
    folder.write("mail/b.jsonl", "").write("calls/b.csv", "What,Ever", "1,2");

    assertThat(Feeds.of(folder.list()).refused()).isEqualTo(2);
  }

  @Test
  void filesOfOtherObjectsAndHiddenFilesAreNoFeeds() {
    folder.write("calls/agents.csv", "AgentId,Name", "1,Ann").write("mail/.b.jsonl", "x");

    Feeds feeds = Feeds.of(folder.list());
    assertThat(feeds.refused()).isZero();
    assertThat(feeds.files()).extracting(FeedFile::name).containsExactly("a.jsonl", "a.csv");
  }

  @Test
  void messagesThatWereFetchedFromATopicAreReadByTheNameOfTheirObject() {
    folder.write(
        "clientele.yml",
        """
        sources:
          mail: {profile: mail.yml, path: "kafka://host:9092", objects: {event: {topic: mails}}}
        """);
    folder.gzip(
        "fetched/mail/event~mails~id~0~0-1.jsonl.gz",
        "null",
        mail("e7", "ann@example.org", "open", AT));

    assertThat(events()).extracting(ChannelEvent::eventId).containsExactly("mail:e7");
    assertThat(rows()).hasSize(2);
  }

  @Test
  void anEventThatWasGivenBackFromQuarantineStandsWhereItStoodAtFirst() {
    folder
        .write(
            "calls.yml",
            """
            objects:
              call:
                header: [Customer, StartedAt]
                tables:
                  interaction:
                    key: [_file, _line]
                    customer: [{own: Customer}]
                    columns: {channel: {value: phone}, type: {value: call}, occurred_at: StartedAt}
            """)
        .gzip(
            "replayed/calls/call~replayed~000001.jsonl.gz",
            """
            {"customer":"C-1","startedat":"%s","_clientele_origin":"{\\"file\\":\\"old.csv\\",\\"line\\":7,\\"batch\\":1}"}"""
                .formatted(AT));

    ChannelEvent call = events().get(1);
    assertThat(call.eventId()).isEqualTo("calls:old.csv:7");
    assertThat(call.customerKey()).isEqualTo("calls:C-1");
  }

  @Test
  void aSourceWithABadProfileIsAProblemAndTheOthersAreRead() {
    folder.write("calls.yml", "objects: {}");

    Feeds feeds = Feeds.of(folder.list());
    assertThat(feeds.problems()).singleElement().asString().contains("calls.yml");
    assertThat(feeds.files()).hasSize(1);
  }

  @Test
  void aListThatIsMissingOrNamesNoZoneIsRefused() {
    assertThatThrownBy(() -> Feeds.of(home.resolve("none.yml")))
        .isInstanceOf(ClienteleException.class)
        .hasMessageContaining("none.yml");
    folder.write("clientele.yml", "time_zone: Mars/Olympus");
    assertThatThrownBy(() -> Feeds.of(folder.list())).hasMessageContaining("Mars/Olympus");
  }

  private List<ChannelEvent> events() {
    return rows().stream().map(FeedEvent::event).filter(Objects::nonNull).toList();
  }

  private List<FeedEvent> rows() {
    var rows = new ArrayList<FeedEvent>();
    for (FeedFile file : Feeds.of(folder.list()).files()) {
      var parser = file.parser();
      try (var records = file.open()) {
        records.forEachRemaining(record -> parser.parse(record).ifPresent(rows::add));
      }
    }
    return rows;
  }
}
