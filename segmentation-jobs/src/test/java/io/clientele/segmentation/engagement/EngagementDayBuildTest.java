package io.clientele.segmentation.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.core.CustomerKeyColumns;
import io.clientele.contracts.core.Interaction;
import io.clientele.contracts.core.SourceColumns;
import io.clientele.contracts.engagement.CustomerSignal;
import io.clientele.contracts.engagement.Engagement;
import io.clientele.contracts.engagement.EngagementRules;
import io.clientele.contracts.engagement.Touch;
import io.clientele.contracts.mart.EngagementDay;
import io.clientele.lake.testing.TableRow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** The same figures as the definition gives touch by touch, which is what Flink runs. */
class EngagementDayBuildTest {
  private static final LocalDate DAY = LocalDate.parse("2024-03-31");
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final Instant END = DAY.plusDays(1).atStartOfDay(LONDON).toInstant();
  private static final EngagementRules RULES = EngagementRules.standard(LONDON);
  private static final List<String> TYPES = List.of("open", "click", "call", "unsubscribe");
  private static final List<String> CHANNELS = List.of("web", "email", "phone");

  @Property(tries = 4)
  void historyGivesWhatTheStreamGives(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 200) int count) {
    List<TableRow> rows = interactions(new Random(seed), count);

    List<Row> days = EngagementDayBuild.of(dataset(rows), RULES, DAY, END).collectAsList();

    assertThat(days)
        .extracting(EngagementDayBuildTest::figures)
        .containsExactlyInAnyOrderElementsOf(
            expected(new Random(seed), count).stream()
                .map(EngagementDayBuildTest::figures)
                .toList());
  }

  @Test
  void whatIsDeletedLaterOrNobodysDoesNotCount() {
    List<TableRow> rows =
        List.of(
            interaction("1", "ann", "web", "open", END.minusSeconds(60)),
            interaction("2", "ann", "web", "open", END.minusSeconds(90))
                .set(SourceColumns.IS_DELETED, true),
            interaction("3", "ann", "web", "open", END.plusMillis(1)),
            interaction("4", null, "web", "open", END.minusSeconds(60)));

    List<Row> days = EngagementDayBuild.of(dataset(rows), RULES, DAY, END).collectAsList();

    assertThat(days).hasSize(1);
    assertThat(days.get(0).<Long>getAs(EngagementDay.EVENTS_24H)).isEqualTo(1);
  }

  private static List<Object> figures(Row row) {
    return List.of(
        row.getAs(EngagementDay.CUSTOMER_ID),
        row.getAs(EngagementDay.SCORE),
        row.getAs(EngagementDay.EVENTS_24H),
        row.getAs(EngagementDay.EVENTS_7D),
        row.getAs(EngagementDay.EVENTS_30D),
        row.getAs(EngagementDay.SESSIONS_30D),
        row.<java.sql.Timestamp>getAs(EngagementDay.LAST_TOUCH_AT).getTime(),
        row.getAs(EngagementDay.LAST_CHANNEL),
        row.getAs(EngagementDay.FAVOURITE_CHANNEL),
        row.getAs(EngagementDay.FAVOURITE_HOUR));
  }

  private static List<Object> figures(CustomerSignal signal) {
    return List.of(
        signal.customerId(),
        signal.score(),
        signal.events24h(),
        signal.events7d(),
        signal.events30d(),
        signal.sessions30d(),
        signal.lastTouchAt(),
        signal.lastChannel(),
        signal.favouriteChannel(),
        signal.favouriteHour());
  }

  private static List<CustomerSignal> expected(Random random, int count) {
    var engagements = new TreeMap<String, Engagement>();
    IntStream.range(0, count)
        .mapToObj(i -> drawn(random, i))
        .forEach(
            each ->
                engagements.merge(
                    each.customer(),
                    Engagement.NONE.plus(each.touch(), RULES),
                    (before, unused) -> before.plus(each.touch(), RULES)));
    return engagements.entrySet().stream()
        .map(each -> each.getValue().signalOf(each.getKey(), END.toEpochMilli(), RULES))
        .toList();
  }

  private static List<TableRow> interactions(Random random, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> drawn(random, i))
        .map(
            each ->
                interaction(
                    each.touch().id(),
                    each.customer(),
                    each.touch().channel(),
                    each.touch().type(),
                    Instant.ofEpochMilli(each.touch().at())))
        .toList();
  }

  private record Drawn(String customer, Touch touch) {}

  private static Drawn drawn(Random random, int number) {
    long ago = random.nextLong(1L << 20 + random.nextInt(12));
    return new Drawn(
        "c" + random.nextInt(5),
        new Touch(
            "e" + number,
            CHANNELS.get(random.nextInt(CHANNELS.size())),
            TYPES.get(random.nextInt(TYPES.size())),
            "",
            END.toEpochMilli() - ago));
  }

  private static TableRow interaction(
      String id, String customer, String channel, String type, Instant at) {
    return new TableRow(Interaction.TABLE)
        .set(Interaction.INTERACTION_ID, id)
        .set(CustomerKeyColumns.CUSTOMER_ID, customer)
        .set(Interaction.CHANNEL, channel)
        .set(Interaction.TYPE, type)
        .set(Interaction.OCCURRED_AT, at);
  }

  private static Dataset<Row> dataset(List<TableRow> rows) {
    return TableRow.dataset(Interaction.TABLE, rows);
  }
}
