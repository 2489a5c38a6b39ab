package io.clientele.reports.page;

import io.clientele.reports.figures.ReportFigures.ChannelMonth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A channel over the last twelve months.
 *
 * @param channel its name
 * @param touches in all
 * @param inbound of these, begun by people
 * @param bars height of each month's bar in percent of the channel's best month, oldest first
 */
record ChannelRow(String channel, long touches, long inbound, List<String> bars) {
  private static final int MONTHS = 12;

  /** The busiest channel first. */
  static List<ChannelRow> of(List<ChannelMonth> months, LocalDate asOf) {
    Map<String, List<ChannelMonth>> byChannel = new LinkedHashMap<>();
    months.forEach(
        each -> byChannel.computeIfAbsent(each.channel(), c -> new ArrayList<>()).add(each));
    return byChannel.entrySet().stream()
        .map(entry -> of(entry.getKey(), entry.getValue(), asOf))
        .sorted(Comparator.comparingLong(ChannelRow::touches).reversed())
        .toList();
  }

  private static ChannelRow of(String channel, List<ChannelMonth> months, LocalDate asOf) {
    long best = months.stream().mapToLong(ChannelMonth::touches).max().orElse(1);
    var bars = new ArrayList<String>();
    for (int back = MONTHS - 1; back >= 0; back--) {
      LocalDate month = asOf.withDayOfMonth(1).minusMonths(back);
      long touches =
          months.stream()
              .filter(each -> each.month().equals(month))
              .mapToLong(ChannelMonth::touches)
              .sum();
      bars.add(Format.decimal(100.0 * touches / best));
    }
    return new ChannelRow(
        channel,
        months.stream().mapToLong(ChannelMonth::touches).sum(),
        months.stream().mapToLong(ChannelMonth::inbound).sum(),
        bars);
  }
}
