package io.clientele.segmentation.member;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.mart.SegmentMember;
import io.clientele.lake.Schemas;
import io.clientele.lake.testing.SparkTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

class StaysLawsTest {
  private static final LocalDate FIRST = LocalDate.of(2023, 12, 20);
  private static final int DAYS = 6;
  private static final int DAYS_APART = 9;
  private static final int CUSTOMERS = 16;

  /**
   * A day that is evaluated.
   *
   * @param members by segment: a bit for each customer
   */
  record Step(LocalDate day, Map<String, Integer> members) {}

  @Property(tries = 20)
  void daysInAnyOrderAndAgainGiveTheStaysOfDaysInOrder(@ForAll("steps") List<Step> steps) {
    List<Row> stored = new ArrayList<>();
    var model = new TreeMap<String, TreeMap<LocalDate, Integer>>();
    for (Step step : steps) {
      EvaluatedDay evaluated = evaluated(step, model);
      stored = evaluate(stored, step, evaluated);
      step.members().forEach((segment, bits) -> days(model, segment).put(step.day(), bits));
      assertThat(Counts.of(dataset(stored), evaluated)).isEqualTo(counts(model, evaluated));
    }
    assertThat(stored.stream().map(StaysLawsTest::told))
        .containsExactlyInAnyOrderElementsOf(
            model.entrySet().stream()
                .flatMap(each -> stays(each.getKey(), each.getValue()).stream())
                .toList());
  }

  /** As the lake does it: only parts of the table that hold a row which may change are given. */
  private static List<Row> evaluate(List<Row> stored, Step step, EvaluatedDay evaluated) {
    var stays = new Stays(evaluated);
    Set<String> parts =
        dataset(stored).where(stays.mayChange()).collectAsList().stream()
            .map(StaysLawsTest::part)
            .collect(Collectors.toSet());
    var given = stored.stream().filter(row -> parts.contains(part(row))).toList();
    var result =
        new ArrayList<>(stored.stream().filter(row -> !parts.contains(part(row))).toList());
    result.addAll(
        stays
            .with(dataset(given), members(step))
            .selectExpr(SegmentMember.TABLE.columnNames().toArray(String[]::new))
            .collectAsList());
    return result;
  }

  private static EvaluatedDay evaluated(
      Step step, TreeMap<String, TreeMap<LocalDate, Integer>> model) {
    var places = new TreeMap<String, Place>();
    for (String segment : step.members().keySet()) {
      places.put(segment, Place.of(step.day(), days(model, segment).navigableKeySet()));
    }
    return new EvaluatedDay(step.day(), places);
  }

  /** The plain way: each customer's days in order, a stay for every unbroken run of them. */
  private static List<String> stays(String segment, TreeMap<LocalDate, Integer> days) {
    var stays = new ArrayList<String>();
    for (int customer = 0; customer < CUSTOMERS; customer++) {
      LocalDate from = null;
      for (var day : days.entrySet()) {
        boolean isIn = isIn(day.getValue(), customer);
        if (isIn && from == null) {
          from = day.getKey();
        } else if (!isIn && from != null) {
          stays.add(told(segment, customer, from, day.getKey()));
          from = null;
        }
      }
      if (from != null) {
        stays.add(told(segment, customer, from, null));
      }
    }
    return stays;
  }

  private static Map<String, Counts> counts(
      TreeMap<String, TreeMap<LocalDate, Integer>> model, EvaluatedDay evaluated) {
    var counts = new TreeMap<String, Counts>();
    evaluated
        .places()
        .forEach(
            (segment, place) -> {
              var days = days(model, segment);
              int before = place.before().map(days::get).orElse(0);
              int now = days.get(evaluated.day());
              int after = place.after().map(days::get).orElse(now);
              if ((before | now | after) != 0) {
                counts.put(
                    segment,
                    new Counts(
                        new Evaluation.Count(size(now), size(now & ~before), size(before & ~now)),
                        size(after & ~now),
                        size(now & ~after)));
              }
            });
    return counts;
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    var days = Arbitraries.integers().between(0, DAYS).map(day -> FIRST.plusDays(day * DAYS_APART));
    var bits = Arbitraries.integers().between(0, (1 << CUSTOMERS) - 1);
    var members = Arbitraries.maps(Arbitraries.of("a", "b", "c"), bits).ofMinSize(1).ofMaxSize(3);
    return Combinators.combine(days, members).as(Step::new).list().ofMinSize(1).ofMaxSize(12);
  }

  private static Dataset<Row> members(Step step) {
    var rows = new ArrayList<Row>();
    step.members()
        .forEach(
            (segment, bits) ->
                IntStream.range(0, CUSTOMERS)
                    .filter(customer -> isIn(bits, customer))
                    .forEach(customer -> rows.add(RowFactory.create(segment, "c" + customer))));
    return SparkTest.spark()
        .createDataFrame(rows, StructType.fromDDL("segment string, customer_id string"))
        .coalesce(1);
  }

  private static Dataset<Row> dataset(List<Row> rows) {
    return SparkTest.spark().createDataFrame(rows, Schemas.of(SegmentMember.TABLE)).coalesce(1);
  }

  private static String told(Row row) {
    return "%s %s %s-%s %s".formatted(row.get(0), row.get(1), row.get(2), row.get(3), row.get(4));
  }

  private static String told(String segment, int customer, LocalDate from, LocalDate to) {
    String ended = to == null ? SegmentMember.OPEN : to.toString().substring(0, 7);
    return "%s c%d %s-%s %s".formatted(segment, customer, from, to, ended);
  }

  private static String part(Row row) {
    return row.getString(0) + " " + row.getString(4);
  }

  private static TreeMap<LocalDate, Integer> days(
      TreeMap<String, TreeMap<LocalDate, Integer>> model, String segment) {
    return model.computeIfAbsent(segment, name -> new TreeMap<>());
  }

  private static boolean isIn(int bits, int customer) {
    return (bits >> customer & 1) == 1;
  }

  private static long size(int bits) {
    return Integer.bitCount(bits);
  }
}
