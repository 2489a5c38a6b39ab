package io.clientele.reports.table;

import static io.clientele.contracts.report.ChannelActivity.CHANNEL;
import static io.clientele.contracts.report.ChannelActivity.CUSTOMERS;
import static io.clientele.contracts.report.ChannelActivity.INBOUND;
import static io.clientele.contracts.report.ChannelActivity.MONTH;
import static io.clientele.contracts.report.ChannelActivity.OUTBOUND;
import static io.clientele.contracts.report.ChannelActivity.TABLE;
import static io.clientele.contracts.report.ChannelActivity.TOUCHES;
import static io.clientele.lake.testing.InteractionRow.touch;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.core.Interaction;
import org.junit.jupiter.api.Test;

class ChannelActivityTest {
  private final ReportTables tables = new ReportTables();

  @Test
  void touchesAreCountedByChannelMonthAndDirection() {
    tables.with(
        Interaction.TABLE,
        touch().of("a").at("2024-01-05T12:00:00Z").set(Interaction.DIRECTION, "inbound"),
        touch().of("a").at("2024-01-06T12:00:00Z").set(Interaction.DIRECTION, "outbound"),
        touch().of("b").at("2024-01-07T12:00:00Z"),
        touch().at("2024-01-08T12:00:00Z"),
        touch().of("a").at("2024-01-09T12:00:00Z").set(Interaction.CHANNEL, "email"));
    assertThat(tables.texts(TABLE, MONTH, CHANNEL, TOUCHES, INBOUND, OUTBOUND, CUSTOMERS))
        .containsExactlyInAnyOrder("2024-01-01 web 4 1 1 2", "2024-01-01 email 1 0 0 1");
  }

  @Test
  void aTouchBelongsToItsMonthInTheBusinessTimeZone() {
    tables.with(Interaction.TABLE, touch().at("2023-06-30T23:30:00Z"));
    assertThat(tables.texts(TABLE, MONTH)).containsExactly("2023-07-01");
  }

  @Test
  void theFutureDoesNotCount() {
    tables.with(
        Interaction.TABLE,
        touch().at(ReportTables.AS_OF.plusDays(1) + "T00:30:00Z"),
        touch().at(ReportTables.AS_OF + "T23:30:00Z"));
    assertThat(tables.texts(TABLE, TOUCHES)).containsExactly("1");
  }
}
