package io.clientele.signals;

import static io.clientele.signals.FeedFolder.mail;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.core.CustomerIdentity;
import io.clientele.contracts.mart.EngagementSignal;
import io.clientele.contracts.ops.ExcludedEvent;
import io.clientele.signals.delta.StoredTable;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From files to the table, as the command runs it. */
class SignalsMainTest {
  @TempDir private Path home;
  private FeedFolder folder;
  private StoredTable signals;
  private StoredTable excluded;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void write() throws Exception {
    folder = FeedFolder.in(home);
    folder.write(
        "mail/a.jsonl",
        mail("e1", "ann@example.org", "click", "2024-03-11T00:00:00Z"),
        mail("e2", "bob@example.org", "open", "2024-03-04T00:00:00Z"),
        mail("e3", "nobody@example.org", "open", "2024-03-04T00:00:00Z"),
        mail("e4", "ann@example.org", "open", "2024-03-12T00:00:00Z"),
        "{broken");
    folder.gzip("calls/a b.csv.gz", "CallId,Customer,StartedAt", "1,C-1,2024-03-10 00:00:00");
    folder.write("calls/again.csv", "CallId,Customer,StartedAt", "1,C-1,2024-03-10 00:00:00");
    signals = new StoredTable(home.resolve("lake"), EngagementSignal.TABLE);
    excluded = new StoredTable(home.resolve("lake"), ExcludedEvent.TABLE);
    new StoredTable(home.resolve("lake"), CustomerIdentity.TABLE)
        .write(
            List.of(
                new Object[] {"email", "ann@example.org", "ann", "email", null, 0L},
                new Object[] {"email", "bob@example.org", "bob", "email", null, 0L},
                new Object[] {"calls", "C-1", "ann", "own_key", null, 0L}));
  }

  @Test
  void filesBecomeOneSignalACustomerAndEveryEventIsAccountedFor() throws Exception {
    assertThat(run()).as(err.toString()).isZero();

    assertThat(out.toString())
        .contains("\"events_in\":7,", "\"bad\":1,", "\"duplicate\":1,", "\"unknown_customer\":1,")
        .contains("\"after_as_of\":1,", "\"counted\":3,", "\"customers\":2,", "\"problems\":[]")
        .hasLineCount(1);
    assertThat(signals.rows())
        .extracting(
            (Map<String, Object> row) -> row.get(EngagementSignal.CUSTOMER_ID),
            row -> row.get(EngagementSignal.EVENTS_7D),
            row -> row.get(EngagementSignal.LAST_CHANNEL))
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("ann", 2L, "email"),
            org.assertj.core.groups.Tuple.tuple("bob", 0L, "email"));
  }

  @Test
  void eventsThatDoNotCountAreInATableOfTheirOwn() throws Exception {
    run();

    assertThat(excluded.rows())
        .extracting(
            (Map<String, Object> row) -> row.get(ExcludedEvent.EVENT_ID),
            row -> row.get(ExcludedEvent.SOURCE),
            row -> row.get(ExcludedEvent.REASON))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("mail:e3", "mail", "unknown_customer"));
  }

  @Test
  void runningAgainChangesNothing() throws Exception {
    run();
    run();

    assertThat(signals.version()).isEqualTo(1);
    assertThat(excluded.version()).isEqualTo(1);
  }

  @Test
  void withoutFeedsOrIdentitiesTheTableIsEmpty() throws Exception {
    folder.write("clientele.yml", "time_zone: UTC");

    assertThat(run()).isZero();
    assertThat(signals.rows()).isEmpty();
    assertThat(signals.version()).isZero();
  }

  @Test
  void aSourceThatCannotBeReadEndsInOneAndTheOthersCount() throws Exception {
    folder.write("calls.yml", "objects: {}");

    assertThat(run()).isEqualTo(1);
    assertThat(out.toString()).contains("Cannot use", "\"customers\":2");
  }

  @Test
  void noPersonalDataIsLogged() throws Exception {
    run();

    assertThat(Files.readString(home.resolve("logs/signals.log")))
        .doesNotContain("example.org", "C-1");
  }

  @Test
  void wrongUsageSaysWhatIsMissing() {
    assertThat(run("--lake", "x")).isEqualTo(2);
    assertThat(run("--lakes", "x")).isEqualTo(2);
    assertThat(err.toString()).contains("--feeds is missing", "--lakes is unknown");
  }

  @Test
  void aMissingListIsToldInOneSentence() {
    folder.list().toFile().delete();

    assertThat(run()).isEqualTo(1);
    assertThat(err.toString()).contains("Cannot read", "clientele.yml").hasLineCount(1);
  }

  private int run() {
    return run(
        "--feeds", folder.list().toString(),
        "--lake", home.resolve("lake").toString(),
        "--as-of", "2024-03-11T00:00:00Z",
        "--log", home.resolve("logs/signals.log").toString());
  }

  private int run(String... args) {
    return SignalsMain.run(new PrintStream(out), new PrintStream(err), args);
  }
}
