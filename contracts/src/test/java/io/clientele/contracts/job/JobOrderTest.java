package io.clientele.contracts.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.contracts.ClienteleException;
import io.clientele.contracts.core.Sale;
import io.clientele.contracts.mart.CustomerRfm;
import io.clientele.contracts.table.ColumnType;
import io.clientele.contracts.table.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class JobOrderTest {
  private static final JobDeclaration LAND = job("raw", List.of(), "raw");
  private static final JobDeclaration SALE = job("sale", List.of("raw"), "sale");
  private static final JobDeclaration LEAD = job("lead", List.of("raw"), "lead");
  private static final JobDeclaration RFM = job("rfm", List.of("sale"), "rfm");
  private static final JobDeclaration REPORT = job("report", List.of("rfm", "lead"), "report");

  @Property(tries = 50)
  void everyJobStandsBehindTheJobsItReadsFromHoweverTheyAreListed(@ForAll long seed) {
    var shuffled = new ArrayList<>(List.of(LAND, SALE, LEAD, RFM, REPORT));
    Collections.shuffle(shuffled, new Random(seed));
    var order = new JobOrder(shuffled);
    var names = order.sorted().stream().map(JobDeclaration::name).toList();
    for (String name : names) {
      assertThat(names.subList(0, names.indexOf(name))).containsAll(order.upstream(name));
    }
  }

  @Test
  void aJobWaitsForTheWritersOfWhatItReadsAndNobodyElse() {
    var order = new JobOrder(List.of(LAND, SALE, LEAD, RFM, REPORT));
    assertThat(order.upstream("rfm")).containsExactly("sale");
    assertThat(order.upstream("report")).containsExactlyInAnyOrder("rfm", "lead");
    assertThat(order.upstream("raw")).isEmpty();
  }

  @Test
  void aJobIsAsUrgentAsTheLongestChainBehindItIsLong() {
    var order = new JobOrder(List.of(LAND, SALE, LEAD, RFM, REPORT));
    assertThat(List.of("raw", "sale", "lead", "rfm", "report"))
        .extracting(order::urgency)
        .containsExactly(4, 3, 2, 2, 1);
  }

  @Test
  void whatDescribesADayWaitsForTheTablesThatTellTheDay() {
    var sales = new JobDeclaration("sale", "room", List.of(), List.of(Sale.TABLE));
    var rfm = new JobDeclaration("rfm", "room", List.of(), List.of(CustomerRfm.TABLE));
    assertThat(new JobOrder(List.of(rfm, sales)).upstream("rfm")).containsExactly("sale");
  }

  @Test
  void anUnknownJobIsAnsweredWithTheNearestNames() {
    var order = new JobOrder(List.of(LAND, SALE, LEAD));
    assertThatThrownBy(() -> order.only(List.of("sales")))
        .isInstanceOf(ClienteleException.class)
        .hasMessageContaining("sales")
        .hasMessageContaining("Nearest: sale");
  }

  @Test
  void tablesThatGoInACircleAreRefused() {
    var there = job("there", List.of("back"), "there");
    var back = job("back", List.of("there"), "back");
    assertThatThrownBy(() -> new JobOrder(List.of(there, back)))
        .hasMessageContaining("wait for each other");
  }

  private static JobDeclaration job(String name, List<String> reads, String writes) {
    return new JobDeclaration(
        name, "room", reads.stream().map(JobOrderTest::table).toList(), List.of(table(writes)));
  }

  private static Table table(String name) {
    return Table.in("core", name).key("id").required("id", ColumnType.STRING, "key").build();
  }
}
