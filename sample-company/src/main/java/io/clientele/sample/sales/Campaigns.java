package io.clientele.sample.sales;

import io.clientele.sample.chance.Span;
import io.clientele.sample.sales.Campaign.Kind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The company's calendar of campaigns: a newsletter a month and the seasons' occasions. */
public final class Campaigns {
  private final Span history;
  private final List<Campaign> all = new ArrayList<>();

  private Campaigns(Span history) {
    this.history = history;
  }

  /** In the order of their start; the first one is the nurture mails that leads get. */
  public static List<Campaign> during(Span history) {
    Campaigns calendar = new Campaigns(history);
    calendar.add("Lead Nurture", Kind.NURTURE, history.first(), history.last());
    for (YearMonth month = YearMonth.from(history.first());
        !month.isAfter(YearMonth.from(history.last()));
        month = month.plusMonths(1)) {
      calendar.addAllOf(month);
    }
    return calendar.all.stream().sorted(Comparator.comparing(Campaign::start)).toList();
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
    if (history.contains(start) && history.contains(start.plusDays(3))) {
      add(name + " " + month, kind, start, start.plusDays(3));
    }
  }

  private void add(String name, Kind kind, LocalDate start, LocalDate end) {
    all.add(new Campaign(SalesforceId.of("701", all.size()), name, kind, start, end));
  }
}
