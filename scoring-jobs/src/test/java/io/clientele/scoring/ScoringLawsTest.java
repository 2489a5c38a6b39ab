package io.clientele.scoring;

import static io.clientele.lake.testing.InteractionRow.touch;
import static io.clientele.lake.testing.SaleRow.sale;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.core.CustomerKeyColumns;
import io.clientele.contracts.core.Interaction;
import io.clientele.contracts.core.Lead;
import io.clientele.contracts.core.Sale;
import io.clientele.contracts.core.SupportCase;
import io.clientele.contracts.engagement.EngagementScore;
import io.clientele.lake.testing.InteractionRow;
import io.clientele.lake.testing.SaleRow;
import io.clientele.lake.testing.TableRow;
import io.clientele.scoring.churn.ChurnFeatures;
import io.clientele.scoring.churn.ChurnInputs;
import io.clientele.scoring.lead.LeadFeatures;
import io.clientele.scoring.lead.LeadInputs;
import io.clientele.scoring.model.ExampleRows;
import java.time.Instant;
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
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** No feature of a moment knows what happened after it, or in which order rows were read. */
class ScoringLawsTest {
  private static final ZoneId ZONE = ZoneId.of("Europe/London");
  private static final LocalDate FIRST = LocalDate.of(2024, 3, 31);
  private static final LocalDate LAST = LocalDate.of(2024, 6, 30);
  private static final Cutoffs CUTOFFS = new Cutoffs(List.of(FIRST, LAST), 90, ZONE);
  private static final EngagementScore SCORE = EngagementScore.standard();
  private static final LocalTime[] TIMES = {
    LocalTime.MIN, LocalTime.NOON, LocalTime.of(23, 59, 59)
  };

  @Property(tries = 8)
  void laterEventsChangeNoChurnFeature(
      @ForAll("sales") List<SaleRow> sales,
      @ForAll("touches") List<InteractionRow> touches,
      @ForAll("laterSales") List<SaleRow> laterSales,
      @ForAll("laterTouches") List<InteractionRow> laterTouches,
      @ForAll Random random) {
    List<Row> expected = churn(sales, touches);
    assertThat(churn(shuffled(sales, laterSales, random), shuffled(touches, laterTouches, random)))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Property(tries = 8)
  void laterTouchesAndConversionsChangeNoLeadFeature(
      @ForAll("leads") List<TableRow> leads,
      @ForAll("touches") List<InteractionRow> touches,
      @ForAll("laterTouches") List<InteractionRow> laterTouches,
      @ForAll Random random) {
    List<Row> expected = leads(leads, touches);
    leads.forEach(lead -> lead.set(Lead.CONVERTED_AT, moment(LAST.plusDays(1), LocalTime.MIN)));
    assertThat(leads(leads, shuffled(touches, laterTouches, random)))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Provide
  Arbitrary<List<SaleRow>> sales() {
    return salesWithin(-300, 0).list().ofMinSize(1).ofMaxSize(25);
  }

  @Provide
  Arbitrary<List<SaleRow>> laterSales() {
    return salesWithin(1, 200).list().ofMinSize(1).ofMaxSize(10);
  }

  @Provide
  Arbitrary<List<InteractionRow>> touches() {
    return touchesWithin(-300, 0).list().ofMaxSize(25);
  }

  @Provide
  Arbitrary<List<InteractionRow>> laterTouches() {
    return touchesWithin(1, 200).list().ofMinSize(1).ofMaxSize(10);
  }

  @Provide
  Arbitrary<List<TableRow>> leads() {
    return Combinators.combine(Arbitraries.integers().between(-200, 0), customers())
        .as(
            (days, customer) ->
                new TableRow(Lead.TABLE)
                    .set(Lead.LEAD_ID, customer + days)
                    .set(CustomerKeyColumns.CUSTOMER_ID, customer)
                    .set(Lead.LEAD_SOURCE, "web")
                    .set(Lead.CREATED_AT, moment(LAST.plusDays(days), LocalTime.NOON)))
        .list()
        .ofMinSize(1)
        .ofMaxSize(8);
  }

  private static Arbitrary<SaleRow> salesWithin(int from, int to) {
    return Combinators.combine(
            customers(),
            Arbitraries.integers().between(from, to),
            Arbitraries.integers().between(-20, 90))
        .as((c, days, amount) -> sale().by(c).on(LAST.plusDays(days)).worth(amount + ".00"));
  }

  private static Arbitrary<InteractionRow> touchesWithin(int from, int to) {
    return Combinators.combine(
            customers(),
            Arbitraries.integers().between(from, to),
            Arbitraries.of(TIMES),
            Arbitraries.of("click", "open", "call", "unsubscribe"))
        .as(
            (c, days, time, type) ->
                touch().of(c).type(type).at(moment(LAST.plusDays(days), time)));
  }

  private static Arbitrary<String> customers() {
    return Arbitraries.of("c1", "c2", "c3");
  }

  private static Instant moment(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(ZONE).toInstant();
  }

  private static <T> List<T> shuffled(List<T> rows, List<T> more, Random random) {
    var all = new ArrayList<>(rows);
    all.addAll(more);
    Collections.shuffle(all, random);
    return all;
  }

  private static List<Row> churn(List<SaleRow> sales, List<InteractionRow> touches) {
    var inputs =
        new ChurnInputs(
            TableRow.dataset(Sale.TABLE, sales),
            TableRow.dataset(Interaction.TABLE, touches),
            TableRow.dataset(SupportCase.TABLE, List.of()));
    return features(ChurnFeatures.at(CUTOFFS, inputs, SCORE));
  }

  private static List<Row> leads(List<TableRow> leads, List<InteractionRow> touches) {
    var inputs =
        new LeadInputs(
            TableRow.dataset(Lead.TABLE, leads), TableRow.dataset(Interaction.TABLE, touches));
    return features(LeadFeatures.at(CUTOFFS, inputs, SCORE));
  }

  private static List<Row> features(Dataset<Row> rows) {
    return rows.drop(ExampleRows.OUTCOME).collectAsList();
  }
}
