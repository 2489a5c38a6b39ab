package io.clientele.segmentation.rfm;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import io.clientele.contracts.mart.CustomerRfm;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Scores by cut points. A score is one more than the number of cut points that a value lies above,
 * so equal values have equal scores whatever the order of rows; recency is counted from the other
 * end, because few days are good. A measure's scores go from 1 to one more than it has cut points.
 *
 * @param days cut points of recency, smallest first
 * @param orders cut points of frequency, smallest first
 * @param cents cut points of monetary value, smallest first
 */
record CutPoints(List<Long> days, List<Long> orders, List<Long> cents) implements Scoring {
  CutPoints {
    days = List.copyOf(days);
    orders = List.copyOf(orders);
    cents = List.copyOf(cents);
  }

  static CutPoints of(List<long[]> boundaries) {
    var lists = boundaries.stream().map(each -> LongStream.of(each).boxed().toList()).toList();
    return new CutPoints(lists.get(0), lists.get(1), lists.get(2));
  }

  @Override
  public Dataset<Row> scored(Dataset<Row> measured, String as, RfmRules rules) {
    Column r = lit(days.size() + 1).minus(above(days, col(CustomerRfm.RECENCY_DAYS)));
    Column f = above(orders, col(CustomerRfm.FREQUENCY)).plus(1);
    Column m = above(cents, col(Measures.CENTS)).plus(1);
    return measured
        .withColumns(Map.of(R, r, F, f, M, m))
        .withColumn(SEGMENT, segment(rules))
        .withColumn(as, struct(R, F, M, SEGMENT))
        .drop(R, F, M, SEGMENT);
  }

  @Override
  public String group(Point customer, RfmRules rules) {
    return segment(customer, rules);
  }

  @Override
  public List<List<Long>> points() {
    return List.of(days, orders, cents);
  }

  int r(Point customer) {
    return days.size() + 1 - above(days, customer.days());
  }

  int f(Point customer) {
    return 1 + above(orders, customer.orders());
  }

  int m(Point customer) {
    return 1 + above(cents, customer.cents());
  }

  String segment(Point customer, RfmRules rules) {
    return rules.segment(
        Board.place(r(customer), days.size() + 1),
        Board.place(f(customer), orders.size() + 1),
        Board.place(m(customer), cents.size() + 1));
  }

  private Column segment(RfmRules rules) {
    Column value = floor(place(F, orders).plus(place(M, cents)).plus(1).divide(2));
    Column square = place(R, days).minus(1).multiply(RfmRules.SCORES).plus(value).cast("int");
    Column names = array(rules.squares().stream().map(functions::lit).toArray(Column[]::new));
    return element_at(names, square);
  }

  private static Column place(String score, List<Long> cuts) {
    var places =
        IntStream.rangeClosed(1, cuts.size() + 1).mapToObj(s -> Board.place(s, cuts.size() + 1));
    return element_at(array(places.map(functions::lit).toArray(Column[]::new)), col(score));
  }

  private static Column above(List<Long> cuts, Column value) {
    return cuts.stream()
        .map(cut -> when(value.gt(lit(cut)), 1).otherwise(0))
        .reduce(lit(0), Column::plus);
  }

  private static int above(List<Long> cuts, long value) {
    return (int) cuts.stream().filter(cut -> value > cut).count();
  }
}
