package io.clientele.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.clientele.contracts.core.CustomerIdentity;
import io.clientele.contracts.mart.EngagementGroup;
import io.clientele.signals.delta.StoredTable;
import io.clientele.signals.kafka.TestBroker;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scores by brand or product as the command writes them, of events in Segment's form. */
class GroupTableTest {
  private static final String[] EVENTS = {
    viewed("e1", "C1", "p1", "Rope"),
    viewed("e2", "C1", "p2", "Rope"),
    viewed("e3", "C1", "p3", "Knot"),
    viewed("e4", "C2", "p1", "Rope"),
    """
    {"messageId":"e5","type":"page","timestamp":"2024-03-04T00:00:00Z","userId":"C1"}"""
  };

  @TempDir private Path home;
  private FeedFolder folder;
  private StoredTable groups;
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void write() throws Exception {
    folder = FeedFolder.in(home).write("web/a.jsonl", EVENTS);
    list("");
    groups = new StoredTable(home.resolve("lake"), EngagementGroup.TABLE);
    new StoredTable(home.resolve("lake"), CustomerIdentity.TABLE)
        .write(
            List.of(
                new Object[] {"shop", "C1", "ann", "own_key", null, 0L},
                new Object[] {"shop", "C2", "bob", "own_key", null, 0L}));
  }

  @Test
  void aRunWritesWhatSignalsYmlAsksForAndNothingWhereItDoesNot() throws Exception {
    run("score: {by: brand}");
    assertThat(rows())
        .containsExactlyInAnyOrder(
            tuple("ann", "brand", "Rope", 2.0, 2L),
            tuple("ann", "brand", "Knot", 1.0, 1L),
            tuple("bob", "brand", "Rope", 1.0, 1L));

    run("score: {by: product}");
    assertThat(rows())
        .hasSize(4)
        .contains(tuple("ann", "product", "p2", 1.0, 1L), tuple("bob", "product", "p1", 1.0, 1L));

    run("session_gap: 30 minutes");
    assertThat(rows()).isEmpty();
  }

  @Test
  void aStreamBringsTheTableUpToDate(@TempDir Path brokers) throws Exception {
    try (TestBroker broker = TestBroker.start(brokers)) {
      broker.create("web-events", 1);
      broker.send("web-events", EVENTS);
      list("    objects: {web_event: {topic: web-events}}\n");
      run(
          "score: {by: brand}",
          "--kafka",
          broker.address(),
          "--checkpoints",
          home.resolve("checkpoints").toString(),
          "--until-end");
    }
    assertThat(rows())
        .containsExactlyInAnyOrder(
            tuple("ann", "brand", "Rope", 4.0, 2L),
            tuple("ann", "brand", "Knot", 2.0, 1L),
            tuple("bob", "brand", "Rope", 2.0, 1L));
  }

  /** A week before the moment that a run describes: one half-life. */
  private static String viewed(String id, String customer, String product, String brand) {
    return """
        {"messageId":"%s","type":"track","event":"Product Viewed","timestamp":"2024-03-04T00:00:00Z",\
        "userId":"%s","properties":{"product_id":"%s","brand":"%s"}}"""
        .formatted(id, customer, product, brand);
  }

  private void list(String more) {
    folder.write(
        "clientele.yml",
        """
        time_zone: UTC
        sources:
          web:
            profile: segment-events
            path: web
        %s"""
            .formatted(more));
  }

  private List<org.assertj.core.groups.Tuple> rows() throws Exception {
    var rows = new ArrayList<org.assertj.core.groups.Tuple>();
    for (Map<String, Object> row : groups.rows()) {
      rows.add(
          tuple(
              row.get(EngagementGroup.CUSTOMER_ID),
              row.get(EngagementGroup.GROUPED_BY),
              row.get(EngagementGroup.GROUP_NAME),
              Math.rint((double) row.get(EngagementGroup.SCORE) * 1e6) / 1e6,
              row.get(EngagementGroup.EVENTS_30D)));
    }
    return rows;
  }

  private void run(String rules, String... more) {
    folder.write("signals.yml", rules);
    var args =
        new ArrayList<>(
            List.of(
                "--feeds", folder.list().toString(),
                "--lake", home.resolve("lake").toString(),
                "--as-of", "2024-03-11T00:00:00Z",
                "--log", home.resolve("signals.log").toString()));
    args.addAll(List.of(more));
    var out = new PrintStream(new ByteArrayOutputStream());
    assertThat(SignalsMain.run(out, new PrintStream(err), args.toArray(String[]::new)))
        .as(err.toString())
        .isZero();
  }
}
