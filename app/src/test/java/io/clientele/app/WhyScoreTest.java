package io.clientele.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.core.CustomerKeyColumns;
import io.clientele.contracts.core.Interaction;
import io.clientele.contracts.mart.EngagementSignal;
import io.clientele.lake.testing.InteractionRow;
import io.clientele.lake.testing.TableRow;
import io.clientele.lake.testing.TestLake;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code clientele why --score engagement} on a customer with some events. */
class WhyScoreTest {
  private static final Instant AS_OF = Instant.parse("2024-03-08T00:00:00Z");

  @TempDir Path folder;
  private final StringWriter err = new StringWriter();
  private Path home;

  @BeforeEach
  void aCustomerWithEvents() throws IOException {
    home = folder.resolve("w");
    assertThat(execute("init", home.toString())).isZero();
    Files.writeString(home.resolve("clientele.yml"), "time_zone: UTC\n");
    Files.writeString(
        home.resolve("signals.yml"), "score: {half_life: 2 days, weights: {call: 8}, other: 0.5}");
    var rows = new ArrayList<TableRow>();
    rows.add(event("mail:1", "call", AS_OF.minus(Duration.ofDays(4))));
    rows.add(event("mail:2", "reply", AS_OF.minus(Duration.ofDays(1))));
    rows.add(event("mail:3", "call", AS_OF.plus(Duration.ofDays(4))));
    for (int i = 0; i < 20; i++) {
      rows.add(event("web:" + i, "open", AS_OF.minus(Duration.ofDays(6))));
    }
    TestLake.in(home).merge(Interaction.TABLE, TableRow.dataset(Interaction.TABLE, rows));
  }

  @Test
  void everyEventTellsWhatItStillAddsAndTheSumIsTheScoreOnRecord() {
    recorded(8 * 0.25 + 0.5 * Math.pow(2, -0.5) + 20 * 0.5 * 0.125);
    assertThat(printed("why", "c1", "--score", "engagement"))
        .contains(
            "Engagement of c1 as of 2024-03-08T00:00:00Z; the half-life is 2 days.",
            "     8 × 2^(−2.000000)      2.000000  call  2024-03-04T00:00:00Z  mail:1\n",
            "   0.5 × 2^(−0.500000)      0.353553  reply  2024-03-07T00:00:00Z  mail:2\n",
            "   0.5 × 2^(−3.000000)      0.062500  open  2024-03-02T00:00:00Z  web:0\n",
            "        2 other events      0.125000\n",
            "                   sum      3.603553\n",
            "On record in mart.engagement_signal: 3.603553, the same.")
        .doesNotContain("mail:3");
  }

  @Test
  void aScoreThatTheEventsDoNotMakeIsToldWithWhatMayBeTheCause() {
    recorded(3);
    assertThat(printed("why", "--score", "ENGAGEMENT", "c1"))
        .contains("On record in mart.engagement_signal: 3.000000, which is 0.603553 less.")
        .contains("machines", "too late");
  }

  @Test
  void atTheEndOfADayTheEventsUpToItCount() {
    printed("run", "--only", "engagement_day", "--as-of", "2024-03-05");
    assertThat(printed("why", "c1", "--score", "engagement", "--as-of", "2024-03-05"))
        .contains("as of 2024-03-06T00:00:00Z", "8 × 2^(−1.000000)", "0.5 × 2^(−2.000000)")
        .contains("On record in mart.engagement_day: 6.500000, the same.")
        .doesNotContain("mail:2");
    assertThat(printed("why", "c1", "--score", "engagement", "--as-of", "2024-03-12"))
        .contains("mail:3", "No score is on record for that moment.");
  }

  @Test
  void whoHasNoScoreAndWhatIsMissingEndWithOneLine() {
    assertThat(execute("why", "c2", "--score", "engagement", "-w", home.toString())).isEqualTo(1);
    assertThat(execute("why", "c1", "-w", home.toString())).isEqualTo(2);
    assertThat(execute("why", "big", "c1", "--score", "engagement", "-w", home.toString()))
        .isEqualTo(2);
    assertThat(err.toString())
        .contains("Cannot explain: mart.engagement_signal has no score of that customer.")
        .contains("Name a segment and a customer.", "Name a customer, and no segment,")
        .doesNotContain("\tat ");
  }

  private static TableRow event(String id, String type, Instant at) {
    return InteractionRow.touch()
        .of("c1")
        .type(type)
        .at(at)
        .set(Interaction.INTERACTION_ID, id)
        .set(Interaction.SUBJECT, "jane@example.org");
  }

  private void recorded(double score) {
    var signal =
        new TableRow(EngagementSignal.TABLE)
            .set(CustomerKeyColumns.CUSTOMER_ID, "c1")
            .set(EngagementSignal.SCORE, score)
            .set(EngagementSignal.AS_OF, AS_OF);
    TestLake.in(home)
        .merge(EngagementSignal.TABLE, TableRow.dataset(EngagementSignal.TABLE, List.of(signal)));
  }

  private String printed(String... arguments) {
    PrintStream screen = System.out;
    var bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      var all = new ArrayList<>(List.of(arguments));
      all.addAll(List.of("-w", home.toString()));
      assertThat(execute(all.toArray(String[]::new))).as(err::toString).isZero();
    } finally {
      System.setOut(screen);
    }
    String text = bytes.toString(StandardCharsets.UTF_8);
    assertThat(text).doesNotContain("jane");
    return text;
  }

  private int execute(String... arguments) {
    return Main.commandLine().setErr(new PrintWriter(err, true)).execute(arguments);
  }
}
