package io.clientele.signals;

import static io.clientele.signals.FeedFolder.mail;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.broker.LocalBroker;
import io.clientele.signals.kafka.TestBroker;
import io.clientele.signals.postgres.TestServer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.core.execution.JobClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a stream tells those who do not wait: PostgreSQL, and Prometheus. */
class LiveReadersTest {
  private static TestBroker broker;
  private static int late;
  private static int topics;

  @TempDir private Path home;
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private TestServer server;
  private TestStream stream;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    broker = TestBroker.start(folder);
  }

  @AfterAll
  static void stop() {
    broker.close();
  }

  @BeforeEach
  void write() throws Exception {
    stream = TestStream.of(home, broker, "read-" + topics++);
    server = TestServer.emptied();
    server.run("DROP SCHEMA IF EXISTS mart CASCADE");
    Files.writeString(
        home.resolve("pg.properties"), "user=" + TestServer.WRITER + "\npassword=${ENV:PG}\n");
  }

  @Test
  void signalsCountsAndTriggersAreInPostgreSqlBeforeAnyCheckpoint() throws Exception {
    JobClient job = postgres("--checkpoint-every", "7min");
    try {
      broker.send(stream.topic(), mail("e1", "a@x.org", "unsubscribe", "2024-03-10T00:00:00Z"));
      Eventually.await(() -> !rows("engagement_signal", "events_7d").isEmpty());
      assertThat(rows("engagement_channel", "channel")).containsExactly(List.of("email"));

      broker.send(stream.topic(), mail("e2", "a@x.org", "open", "2024-03-10T00:01:00Z"));
      Eventually.await(() -> !rows("signal_trigger", "trigger").isEmpty());
      assertThat(rows("signal_trigger", "trigger")).containsExactly(List.of("unsubscribe"));
      assertThat(rows("engagement_signal", "events_7d")).containsExactly(List.of("2"));
    } finally {
      job.cancel().get();
    }
  }

  @Test
  void aDatabaseThatRefusesIsToldBeforeTheJobBeginsAndNoSecretWithIt() throws Exception {
    String url = server.url() + "?user=" + TestServer.WRITER + "&password=canary-wrong";
    assertThat(run("--postgres", url)).isEqualTo(1);
    assertThat(run("--postgres", url.replace("/postgres?", "/nowhere?"))).isEqualTo(1);
    assertThat(run("--postgres", "jdbc:postgresql://localhost:1/x?password=canary-wrong"))
        .isEqualTo(1);
    assertThat(run("--postgres", "mysql://canary-wrong")).isEqualTo(1);
    assertThat(err.toString())
        .contains("user or password are refused", "out of reach", "its URL cannot be read")
        .doesNotContain("canary")
        .hasLineCount(4);
    assertThat(Files.readString(home.resolve("signals.log"))).doesNotContain("canary");
  }

  @Test
  void whoMayNotWriteTheTablesIsToldBeforeTheJobBegins() throws Exception {
    postgres().cancel().get();
    server.run("REVOKE UPDATE ON mart.engagement_channel FROM " + TestServer.WRITER);
    server.run("ALTER TABLE mart.engagement_channel OWNER TO postgres");
    server.run("GRANT SELECT, INSERT ON mart.engagement_channel TO " + TestServer.WRITER);

    String url =
        "%s?user=%s&password=%s".formatted(server.url(), TestServer.WRITER, TestServer.PASSWORD);
    assertThat(run("--postgres", url)).isEqualTo(1);
    assertThat(err.toString()).contains("Cannot write mart.engagement_channel", "the user may not");
  }

  @Test
  void whatBecameOfEventsCanBeScrapedBySourceOnThisMachineAlone() throws Exception {
    int port = LocalBroker.freePort();
    JobClient job = stream.start("--metrics", Integer.toString(port));
    try {
      var scraped = new Scrape("127.0.0.1", port);
      String open = mail("e1", "a@x.org", "open", "2024-03-10T00:00:00Z");
      String bot = mail("e2", "a@x.org", "open", "2024-03-10T00:00:00Z").replace("zilla", "bot");
      String nobody = mail("e3", "", "open", "2024-03-10T00:00:00Z");
      broker.send(stream.topic(), open, open, "broken", bot, nobody);
      Eventually.await(() -> scraped.count("events_in", "mail") == 5);
      Eventually.await(() -> scraped.count("unknown_customer", "mail") == 1);

      for (String metric : List.of("bad", "duplicate", "scanner", "counted")) {
        Eventually.await(() -> scraped.count(metric, "mail") == 1);
      }
      assertThat(scraped.latency("mail")).isGreaterThan(1e9);
      Eventually.await(() -> sendLate() && scraped.count("late", "mail") > 0);
      assertThat(new Scrape("127.0.0.2", port).text()).as("another address").isEmpty();
    } finally {
      job.cancel().get();
    }
  }

  @Test
  void aPortThatIsTakenIsToldBeforeTheJobBegins() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(run("--metrics", Integer.toString(taken.getLocalPort()))).isEqualTo(1);
    }
    assertThat(run("--metrics", "lots")).isEqualTo(2);
    assertThat(err.toString()).contains("it cannot be listened at", "it is no port");
  }

  /** Each time another event: one that came before event time had moved would count. */
  private boolean sendLate() throws Exception {
    broker.send(stream.topic(), mail("late" + late++, "a@x.org", "open", "2024-03-01T00:00:00Z"));
    return true;
  }

  private JobClient postgres(String... more) throws Exception {
    var with = new ArrayList<>(List.of("--postgres", server.url()));
    with.addAll(List.of("--postgres-settings", home.resolve("pg.properties").toString()));
    with.addAll(List.of(more));
    return stream.start(Map.of("PG", TestServer.PASSWORD), with.toArray(String[]::new));
  }

  private int run(String... more) {
    var out = new PrintStream(new ByteArrayOutputStream());
    return SignalsMain.run(out, new PrintStream(err), stream.arguments(more));
  }

  private List<List<String>> rows(String table, String column) throws SQLException {
    return server.rows("SELECT %s FROM mart.%s".formatted(column, table));
  }
}
