package io.clientele.scoring;

import static io.clientele.lake.testing.InteractionRow.touch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.contracts.core.CustomerKeyColumns;
import io.clientele.contracts.core.Interaction;
import io.clientele.contracts.engagement.Engagement;
import io.clientele.contracts.engagement.EngagementRules;
import io.clientele.contracts.engagement.EngagementScore;
import io.clientele.contracts.engagement.Touch;
import io.clientele.lake.testing.TableRow;
import java.sql.Date;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

class TouchFeaturesTest {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final List<LocalDate> DAYS =
      List.of(LocalDate.of(2024, 3, 30), LocalDate.of(2024, 3, 31), LocalDate.of(2024, 6, 30));
  private static final Cutoffs CUTOFFS = new Cutoffs(DAYS, 90, LONDON);
  private static final List<String> TYPES = List.of("open", "click", "call", "unsubscribe");

  /** Both count in units; by one, each touch can be off. */
  private static final double UNIT = 0x1p-32;

  /** A touch of one of three customers. */
  private record Drawn(String customer, String type, Instant at) {}

  @Property(tries = 6)
  void theFeatureIsTheScoreThatSignalsTellAtThatMoment(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 150) int count,
      @ForAll @IntRange(min = 1, max = 60) int days) {
    var score = new EngagementScore(Duration.ofDays(days), Map.of("click", 3.5, "call", -2.0), 1);
    List<Drawn> drawn = drawn(new Random(seed), count);

    Map<String, Double> told = told(drawn, score);
    assertThat(features(drawn, score))
        .hasSameSizeAs(told)
        .allSatisfy(
            (key, feature) -> assertThat(feature).isCloseTo(told.get(key), within(count * UNIT)));
  }

  private static Map<String, Double> features(List<Drawn> drawn, EngagementScore score) {
    var rows =
        drawn.stream().map(each -> touch().of(each.customer()).type(each.type()).at(each.at()));
    Dataset<Row> touches = TableRow.dataset(Interaction.TABLE, rows.toList()).repartition(3);
    var features = new TreeMap<String, Double>();
    TouchFeatures.of(touches, CUTOFFS, score, TYPES)
        .collectAsList()
        .forEach(
            row ->
                features.put(
                    key(
                        row.<Date>getAs(Cutoffs.CUTOFF).toLocalDate(),
                        row.getAs(CustomerKeyColumns.CUSTOMER_ID)),
                    row.getAs(TouchFeatures.ENGAGEMENT)));
    return features;
  }

  /** By the definition, touch by touch, as Flink runs it. */
  private static Map<String, Double> told(List<Drawn> drawn, EngagementScore score) {
    var rules = new EngagementRules(score, Duration.ofMinutes(30), LONDON, List.of());
    var told = new TreeMap<String, Double>();
    for (LocalDate day : DAYS) {
      Instant end = day.plusDays(1).atStartOfDay(LONDON).toInstant();
      var engagements = new TreeMap<String, Engagement>();
      for (Drawn each : drawn) {
        if (each.at().isBefore(end)) {
          var touch = new Touch("e", "web", each.type(), "", each.at().toEpochMilli());
          Engagement before = engagements.getOrDefault(each.customer(), Engagement.NONE);
          engagements.put(each.customer(), before.plus(touch, rules));
        }
      }
      engagements.forEach(
          (customer, engagement) ->
              told.put(
                  key(day, customer),
                  engagement.signalOf(customer, end.toEpochMilli(), rules).score()));
    }
    return told;
  }

  private static String key(LocalDate day, String customer) {
    return day + " " + customer;
  }

  private static List<Drawn> drawn(Random random, int count) {
    Instant latest = DAYS.get(2).plusDays(9).atStartOfDay(LONDON).toInstant();
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                new Drawn(
                    "c" + random.nextInt(3),
                    TYPES.get(random.nextInt(TYPES.size())),
                    latest.minusMillis(random.nextLong(1L << 24 + random.nextInt(12)))))
        .toList();
  }
}
