package io.clientele.ingestion.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.lake.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** Messages come once each, on the line that their offset says; what is gone is said. */
class TopicTest {
  @TempDir static Path brokerFolder;
  private static TestBroker broker;

  @TempDir Path folder;
  private String topic;
  private People people;

  @BeforeAll
  static void startBroker() throws IOException {
    broker = TestBroker.start(brokerFolder);
  }

  @AfterAll
  static void stopBroker() {
    broker.close();
  }

  @BeforeEach
  void aTopicWithTwoMessages(TestInfo test) {
    topic = test.getTestMethod().orElseThrow().getName();
    broker.create(topic, 2);
    broker.send(topic, "{\"id\": 1}", "{\"id\": 2}");
    people = from(topic);
  }

  @Test
  void theFirstFetchTakesAllMessagesAndTheSecondWhatIsNew() {
    assertThat(people.fetch()).isEmpty();
    assertThat(lines()).containsExactly(List.of("{\"id\": 1}", "{\"id\": 2}"));
    assertThat(people.portions().get(0))
        .startsWith("person~" + topic + "~")
        .endsWith("~0~%020d-%020d.jsonl.gz".formatted(0, 1));
    broker.send(topic, "{\"id\": 3}");
    assertThat(people.fetch()).isEmpty();
    assertThat(people.fetch()).isEmpty();
    assertThat(lines()).hasSize(2).endsWith(List.of("{\"id\": 3}"));
  }

  @Test
  void whatIsNoJsonObjectHasALineToo() {
    broker.send(topic, (byte[]) null);
    broker.send(topic, "", "a\nb\r\nc", "{\n  \"id\": 4\n}");
    broker.send(topic, new byte[] {0, 1, (byte) 0xff});
    assertThat(people.fetch()).isEmpty();
    assertThat(lines().get(0))
        .endsWith("null", "\"\"", "a b  c", "{   \"id\": 4 }", "\"base64:AAH/\"");
  }

  @Test
  void portionsAreCutAndAKilledFetchIsTakenUpBehindTheLastOne() throws IOException {
    broker.send(topic, "{\"id\": 3}", "{\"id\": 4}", "{\"id\": 5}");
    people.fetch(2);
    assertThat(people.portions()).hasSize(3);
    people.remove(people.portions().get(2));
    Files.writeString(people.file(".person.unfinished"), "half a portion");
    people.fetch(2);
    assertThat(lines())
        .containsExactly(
            List.of("{\"id\": 1}", "{\"id\": 2}"),
            List.of("{\"id\": 3}", "{\"id\": 4}"),
            List.of("{\"id\": 5}"));
  }

  @Test
  void onlyCommittedMessagesComeAndLinesStayTrueToOffsets() {
    broker.transact(topic, true, "{\"id\": 3}");
    broker.transact(topic, false, "{\"id\": 4}");
    broker.send(topic, "{\"id\": 5}");
    assertThat(people.fetch()).isEmpty();
    assertThat(lines())
        .containsExactly(
            List.of("{\"id\": 1}", "{\"id\": 2}", "{\"id\": 3}", "", "", "", "{\"id\": 5}"));
    broker.transact(topic, true, "{\"id\": 6}");
    assertThat(people.fetch()).isEmpty();
    assertThat(people.fetch()).isEmpty();
    assertThat(people.portions()).hasSize(2);
  }

  @Test
  void aGapIsSaidWithItsNumbers() {
    people.fetch();
    broker.send(topic, "{\"id\": 3}", "{\"id\": 4}", "{\"id\": 5}");
    broker.deleteBefore(topic, 4);
    assertThat(people.fetch())
        .singleElement()
        .asString()
        .contains("offsets 2 to 3 of partition 0 of topic " + topic, "retention.ms");
    assertThat(lines()).hasSize(2).endsWith(List.of("{\"id\": 5}"));
    assertThat(people.fetch()).isEmpty();
  }

  @Test
  void aTopicThatWasCutBeforeItWasEverFetchedHasNoGap() {
    broker.deleteBefore(topic, 1);
    assertThat(people.fetch()).isEmpty();
    assertThat(lines()).containsExactly(List.of("{\"id\": 2}"));
  }

  @Test
  void aTopicThatWasMadeAnewIsSaidAndFetchedFromItsBeginning() throws InterruptedException {
    people.fetch();
    broker.delete(topic);
    Thread.sleep(1000);
    broker.create(topic, 2);
    broker.send(topic, "{\"id\": 7}", "{\"id\": 8}", "{\"id\": 9}");
    assertThat(people.fetch()).singleElement().asString().contains(topic + " was made anew");
    assertThat(lines()).hasSize(2).contains(List.of("{\"id\": 7}", "{\"id\": 8}", "{\"id\": 9}"));
    assertThat(people.fetch()).isEmpty();
  }

  @Test
  void aPartitionThatEndsBeforeWhatWasFetchedIsSaid() throws IOException {
    people.fetch();
    String portion = people.portions().get(0);
    Files.move(people.file(portion), people.file(portion.replace("00001.jsonl", "00041.jsonl")));
    assertThat(people.fetch())
        .singleElement()
        .asString()
        .contains("ends before offset 2, although it was fetched up to 41", "away");
  }

  @Test
  void anUnknownTopicIsAnsweredWithTheNearestAndNotMade() {
    String wrong = topic.replace("Nearest", "Nearst");
    assertThat(from(wrong).fetch())
        .singleElement()
        .asString()
        .contains("there is no topic " + wrong, "Nearest: " + topic);
    assertThat(from(wrong).fetch()).hasSize(1);
  }

  @Test
  void rowsThatAreToldApartByTheirPositionAreNoMessages() {
    var visits = new People(folder, broker.url(), Map.of("visit", Origin.whole(topic)), Map.of());
    assertThat(visits.fetch()).singleElement().asString().contains("which portions cut");
  }

  @Test
  void aBrokerThatDoesNotAnswerIsSaidOnce() {
    var silent =
        new People(
            folder,
            "kafka://localhost:1",
            Map.of("person", Origin.whole(topic), "guest", Origin.whole(topic)),
            Map.of("default.api.timeout.ms", "2000", "request.timeout.ms", "1000"));
    assertThat(silent.fetch())
        .singleElement()
        .asString()
        .contains("of source crm: no broker answers", "hosts and ports in `path` or --kafka");
  }

  private People from(String name) {
    return new People(folder, broker.url(), Map.of("person", Origin.whole(name)), Map.of());
  }

  private List<List<String>> lines() {
    return people.portions().stream().map(people::lines).toList();
  }
}
