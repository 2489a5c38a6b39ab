package io.clientele.segmentation.facts;

import static io.clientele.lake.testing.InteractionRow.touch;
import static io.clientele.lake.testing.SaleRow.sale;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.core.Interaction;
import io.clientele.contracts.core.Sale;
import io.clientele.lake.testing.InteractionRow;
import io.clientele.lake.testing.SaleRow;
import io.clientele.lake.testing.TableRow;
import io.clientele.segmentation.day.Days;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

class CustomerFactsLawsTest {
  private static final ZoneId ZONE = ZoneId.of("Europe/London");
  private static final FactsDay DAY = new FactsDay(LocalDate.of(2024, 6, 30), "GBP");
  private static final int AROUND = 400;

  @Property(tries = 12)
  void theOrderOfRowsHasNoInfluence(
      @ForAll("anySales") List<SaleRow> sales,
      @ForAll("anyTouches") List<InteractionRow> touches,
      @ForAll Random random) {
    var expected = facts(sales, touches);
    var shuffled = new ArrayList<>(sales);
    Collections.shuffle(shuffled, random);
    assertThat(facts(shuffled, touches)).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Property(tries = 12)
  void laterEventsChangeNothing(
      @ForAll("anySales") List<SaleRow> sales,
      @ForAll("anyTouches") List<InteractionRow> touches,
      @ForAll("laterSales") List<SaleRow> laterSales,
      @ForAll("laterTouches") List<InteractionRow> laterTouches) {
    var expected = facts(sales, touches);
    laterSales.addAll(sales);
    laterTouches.addAll(touches);
    assertThat(facts(laterSales, laterTouches)).containsExactlyInAnyOrderElementsOf(expected);
  }

  /** The point of daily facts: a day's facts follow from those before and from what changed. */
  @Property(tries = 12)
  void factsThatGoOnAreTheFactsThatBeginAnew(
      @ForAll("anySales") List<SaleRow> earlier,
      @ForAll("anySales") List<SaleRow> more,
      @ForAll("anyTouches") List<InteractionRow> touches,
      @ForAll @IntRange(max = 100) int restated,
      @ForAll @IntRange(max = 45) int daysOn) {
    List<SaleRow> later = new ArrayList<>(more);
    later.addAll(earlier.subList(0, earlier.size() * restated / 100));
    List<InteractionRow> laterTouches =
        touches.subList(touches.size() * restated / 200, touches.size());
    var next = new FactsDay(DAY.asOf().plusDays(daysOn), DAY.currency());
    Dataset<Row> before = days(earlier, touches);
    Dataset<Row> after = days(later, laterTouches);
    Dataset<Row> known = CustomerFactsBuild.of(before, DAY).persist();
    Dataset<Row> moves =
        CustomerFactsBuild.moves(Days.changes(before, after), after, DAY, next).persist();
    assertThat(CustomerFactsBuild.moved(known, moves, after, next).collectAsList())
        .containsExactlyInAnyOrderElementsOf(CustomerFactsBuild.of(after, next).collectAsList());
    known.unpersist();
    moves.unpersist();
  }

  @Provide
  Arbitrary<List<SaleRow>> anySales() {
    return salesWithin(-AROUND, AROUND).list().ofMinSize(1).ofMaxSize(30);
  }

  @Provide
  Arbitrary<List<SaleRow>> laterSales() {
    return salesWithin(1, AROUND).list().ofMinSize(1).ofMaxSize(10);
  }

  @Provide
  Arbitrary<List<InteractionRow>> anyTouches() {
    return touchesWithin(-AROUND, AROUND).list().ofMaxSize(20);
  }

  @Provide
  Arbitrary<List<InteractionRow>> laterTouches() {
    return touchesWithin(1, AROUND).list().ofMinSize(1).ofMaxSize(10);
  }

  private static Arbitrary<SaleRow> salesWithin(int from, int to) {
    return Combinators.combine(
            Arbitraries.of("c1", "c2", "c3", null),
            Arbitraries.oneOf(anyDay(from, to), oneOfFewDays(from, to)),
            Arbitraries.of("o1", "o2", "o3", "o4"),
            Arbitraries.bigDecimals()
                .between(BigDecimal.valueOf(-50), BigDecimal.valueOf(50))
                .ofScale(2))
        .as(
            (customer, days, order, amount) ->
                sale()
                    .by(customer)
                    .on(DAY.asOf().plusDays(days))
                    .order(order)
                    .of("p" + order)
                    .worth(amount.toPlainString()));
  }

  private static Arbitrary<Integer> anyDay(int from, int to) {
    return Arbitraries.integers().between(from, to);
  }

  /** So few that a customer has several orders on one. */
  private static Arbitrary<Integer> oneOfFewDays(int from, int to) {
    return anyDay(from, to).map(day -> day - Math.floorMod(day, 200) + 1);
  }

  private static Arbitrary<InteractionRow> touchesWithin(int from, int to) {
    return Combinators.combine(
            Arbitraries.of("c1", "c4"),
            Arbitraries.integers().between(from, to),
            Arbitraries.of(LocalTime.MIN, LocalTime.NOON, LocalTime.of(23, 59, 59)))
        .as(
            (customer, days, time) ->
                touch()
                    .of(customer)
                    .at(DAY.asOf().plusDays(days).atTime(time).atZone(ZONE).toInstant()));
  }

  private static List<Row> facts(List<SaleRow> sales, List<InteractionRow> touches) {
    return CustomerFactsBuild.of(days(sales, touches), DAY).collectAsList();
  }

  private static Dataset<Row> days(List<SaleRow> sales, List<InteractionRow> touches) {
    return Days.of(
        TableRow.dataset(Sale.TABLE, sales), TableRow.dataset(Interaction.TABLE, touches));
  }
}
