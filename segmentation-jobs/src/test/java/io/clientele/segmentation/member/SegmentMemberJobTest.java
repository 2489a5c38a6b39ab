package io.clientele.segmentation.member;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.mart.CustomerValue;
import io.clientele.contracts.mart.SegmentDay;
import io.clientele.contracts.mart.SegmentMember;
import io.clientele.lake.DeltaFiles;
import io.clientele.lake.JobResult;
import io.clientele.lake.testing.TableRow;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SegmentMemberJobTest {
  private static final String BIG = "big: {rule: m >= 4}";

  @TempDir Path home;
  private Shop shop;

  /** On 28 February a is big, on 1 March b too, on 2 March c alone, on 3 March b again. */
  @BeforeEach
  void fourDays() {
    shop =
        Shop.in(home)
            .customers("a", "b", "c")
            .scores("2024-02-28", Map.of("a", 5, "b", 1))
            .scores("2024-03-01", Map.of("a", 5, "b", 4))
            .scores("2024-03-02", Map.of("c", 4))
            .scores("2024-03-03", Map.of("b", 5, "c", 5))
            .segments(BIG);
  }

  @Test
  void aStayLastsFromTheFirstDayInItToTheFirstDayOutOfIt() {
    JobResult last = run("2024-02-28", "2024-03-01", "2024-03-02", "2024-03-03");
    assertThat(shop.stays())
        .containsExactly(
            "big a 2024-02-28 2024-03-02",
            "big b 2024-03-01 2024-03-02",
            "big b 2024-03-03 null",
            "big c 2024-03-02 null");
    assertThat(days())
        .containsExactly(
            "2024-02-28 1 1 0", "2024-03-01 2 1 0", "2024-03-02 1 1 2", "2024-03-03 2 1 0");
    assertThat(last).isEqualTo(JobResult.of(3, 2));
  }

  @Test
  void whoWasInItOnADayIsAQuery() {
    run("2024-02-28", "2024-03-01", "2024-03-02", "2024-03-03");
    List<Row> onTheFirst =
        shop.lake()
            .read(SegmentMember.TABLE)
            .where(
                "valid_from <= DATE '2024-03-01'"
                    + " AND (valid_to IS NULL OR valid_to > DATE '2024-03-01')")
            .collectAsList();
    assertThat(onTheFirst)
        .extracting(row -> row.<String>getAs("customer_id"))
        .containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void theOrderOfDaysMakesNoDifference() {
    run("2024-03-03", "2024-02-28", "2024-03-02", "2024-03-01", "2024-03-03");
    List<String> stays = shop.stays();
    List<String> days = days();
    shop.lake().replace(SegmentMember.TABLE, List.of());
    shop.lake().replace(SegmentDay.TABLE, List.of());
    run("2024-02-28", "2024-03-01", "2024-03-02", "2024-03-03");
    assertThat(shop.stays()).isEqualTo(stays);
    assertThat(days()).isEqualTo(days);
  }

  @Test
  void aDayThatIsEvaluatedAgainIsToldByWhatIsKnownNow() {
    run("2024-02-28", "2024-03-01", "2024-03-02", "2024-03-03");
    shop.scores("2024-03-02", Map.of("a", 5, "b", 5)).run("2024-03-02");
    assertThat(shop.stays())
        .containsExactly(
            "big a 2024-02-28 2024-03-03", "big b 2024-03-01 null", "big c 2024-03-03 null");
    assertThat(days()).contains("2024-03-02 2 0 0", "2024-03-03 2 1 1");
  }

  @Test
  void aNewRuleLeavesDaysThatWereEvaluatedBefore() {
    run("2024-02-28");
    shop.segments("big: {rule: m < 4}").run("2024-03-01");
    assertThat(shop.stays()).containsExactly("big a 2024-02-28 2024-03-01");
    assertThat(shop.told(SegmentDay.TABLE, "as_of", "rule"))
        .containsExactly("2024-02-28 customer_rfm.m >= 4", "2024-03-01 customer_rfm.m < 4");
  }

  @Test
  void aRemovedSegmentEndsOnTheNextDayAndIsNotLookedAtAgain() {
    run("2024-02-28", "2024-03-01");
    shop.segments("other: {rule: m = 5}");
    run("2024-03-02", "2024-03-03");
    assertThat(shop.stays())
        .containsExactly(
            "big a 2024-02-28 2024-03-02",
            "big b 2024-03-01 2024-03-02",
            "other b 2024-03-03 null",
            "other c 2024-03-03 null");
    assertThat(shop.told(SegmentDay.TABLE, "segment", "as_of", "size", "exited", "rule"))
        .contains("big 2024-03-02 0 2 null")
        .noneMatch(day -> day.startsWith("big 2024-03-03"));
  }

  @Test
  void anErasedCustomerIsInNoSegment() {
    run("2024-02-28");
    shop.erase("a").run("2024-03-01");
    assertThat(shop.stays())
        .containsExactly("big a 2024-02-28 2024-03-01", "big b 2024-03-01 null");
  }

  @Test
  void aDayOfWhichARunWasKilledIsEvaluatedAsIfForTheFirstTime() {
    run("2024-02-28", "2024-03-02");
    List<Row> before = shop.lake().hold(SegmentDay.TABLE);
    run("2024-03-01");
    shop.lake().replace(SegmentDay.TABLE, before);
    run("2024-03-01");
    assertThat(shop.stays())
        .containsExactly(
            "big a 2024-02-28 2024-03-02", "big b 2024-03-01 2024-03-02", "big c 2024-03-02 null");
    shop.lake().replace(SegmentDay.TABLE, before);
    run("2024-03-03");
    assertThat(shop.stays()).contains("big a 2024-02-28 2024-03-02", "big b 2024-03-03 null");
  }

  @Test
  void aSegmentWhoseTableHasNothingToSayIsAProblemAndOthersAreEvaluated() {
    shop.segments(BIG, "all: {rule: kind is not null}", "live: {rule: events_7d > 0}");
    JobResult result = shop.run("2024-03-04");
    assertThat(shop.stays())
        .containsExactly("all a 2024-03-04 null", "all b 2024-03-04 null", "all c 2024-03-04 null");
    assertThat(result.problems())
        .hasSize(2)
        .anySatisfy(
            p ->
                assertThat(p)
                    .startsWith(
                        "Cannot evaluate segment big: it needs mart.customer_rfm, which has")
                    .contains("no rows for 2024-03-04"))
        .anySatisfy(p -> assertThat(p).contains("mart.engagement_signal, which was never written"));
  }

  @Test
  void aTableWithoutAnyRowIsToldOf() {
    LocalDate day = LocalDate.parse("2024-03-02");
    var nobody = TableRow.dataset(CustomerValue.TABLE, List.of());
    shop.lake().replaceDay(CustomerValue.TABLE, day, nobody);
    shop.segments("worthy: {rule: expected_value > 100}");
    assertThat(shop.run(day.toString()).problems())
        .containsExactly(
            "Segment worthy may be empty for want of data: mart.customer_value has no rows for"
                + " 2024-03-02, so what is compared there is unknown for everybody.");
  }

  @Test
  void aDayRewritesNoFileOfEarlierMonths() {
    run("2024-02-28", "2024-03-01", "2024-03-02");
    shop.scores("2024-04-01", Map.of()).run("2024-04-01");
    List<String> march = files("ended=2024-03");
    for (int day = 2; day < 6; day++) {
      String date = "2024-04-0" + day;
      shop.scores(date, Map.of("abc".substring(day % 3, day % 3 + 1), 5)).run(date);
    }
    assertThat(files("ended=2024-03")).isEqualTo(march);
    assertThat(files("ended=2024-04")).hasSizeLessThan(3);
  }

  private List<String> files(String part) {
    return DeltaFiles.of(shop.lake().path(SegmentMember.TABLE)).paths().stream()
        .filter(path -> path.contains(part))
        .toList();
  }

  private JobResult run(String... days) {
    JobResult last = null;
    for (String day : days) {
      last = shop.run(day);
    }
    return last;
  }

  private List<String> days() {
    return shop.told(SegmentDay.TABLE, "as_of", "size", "entered", "exited");
  }
}
