package io.clientele.sample.sales;

import io.clientele.sample.sales.Campaign.Kind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** The company's calendar of campaigns: a newsletter a month and the seasons' occasions. */
public final class Campaigns {
  private final LocalDate firstDay;
  private final LocalDate lastDay;
  private final List<Campaign> all = new ArrayList<>();

  private Campaigns(LocalDate firstDay, LocalDate lastDay) {
    this.firstDay = firstDay;
    this.lastDay = lastDay;
  }

  /** In the order of their start; the first one is the nurture mails that leads get. */
  public static List<Campaign> between(LocalDate firstDay, LocalDate lastDay) {
    Campaigns calendar = new Campaigns(firstDay, lastDay);
    calendar.add("Lead Nurture", Kind.NURTURE, firstDay, lastDay);
    for (YearMonth month = YearMonth.from(firstDay);
        !month.isAfter(YearMonth.from(lastDay));
        month = month.plusMonths(1)) {
      calendar.addAllOf(month);
    }
    return List.copyOf(calendar.all);
  }

  private void addAllOf(YearMonth month) {
    on(month, 8, "Newsletter", Kind.NEWSLETTER);
    switch (month.getMonthValue()) {
      case 3 -> on(month, 18, "Spring Trade Show", Kind.TRADE_SHOW);
      case 4 -> on(month, 12, "Summer Catalogue", Kind.CATALOGUE);
      case 5 -> on(month, 14, "Group Orders Call Round", Kind.TELEPHONE);
      case 6 -> on(month, 20, "Summer Sale Text", Kind.TEXT);
      case 10 -> on(month, 6, "Autumn Trade Show", Kind.TRADE_SHOW);
      case 11 -> {
        on(month, 10, "Winter Catalogue", Kind.CATALOGUE);
        on(month, 25, "Black Friday Text", Kind.TEXT);
      }
      default -> {}
    }
  }

  private void on(YearMonth month, int day, String name, Kind kind) {
    LocalDate start = month.atDay(day);
    if (!start.isBefore(firstDay) && !start.plusDays(3).isAfter(lastDay)) {
      add(name + " " + month, kind, start, start.plusDays(3));
    }
  }

  private void add(String name, Kind kind, LocalDate start, LocalDate end) {
    all.add(new Campaign(SalesforceId.of("701", all.size()), name, kind, start, end));
  }
}
