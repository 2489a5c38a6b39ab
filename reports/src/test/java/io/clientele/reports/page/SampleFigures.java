package io.clientele.reports.page;

import io.clientele.contracts.audience.DeliveryReceipt;
import io.clientele.reports.figures.ReportFigures;
import io.clientele.reports.figures.ReportFigures.ChannelMonth;
import io.clientele.reports.figures.ReportFigures.FailedCheck;
import io.clientele.reports.figures.ReportFigures.ModelQuality;
import io.clientele.reports.figures.ReportFigures.Month;
import io.clientele.reports.figures.ReportFigures.RankedLead;
import io.clientele.reports.figures.ReportFigures.Refusal;
import io.clientele.reports.figures.ReportFigures.RiskyCustomer;
import io.clientele.reports.figures.ReportFigures.Segment;
import io.clientele.reports.figures.ReportFigures.SourceRows;
import io.clientele.reports.figures.ReportFigures.Totals;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Figures of a shop as they could be on a summer day. */
final class SampleFigures {
  static final LocalDate AS_OF = LocalDate.of(2026, 6, 19);
  static final PageInfo INFO =
      new PageInfo(
          "20260620-0412-7f3a",
          Instant.parse("2026-06-20T03:12:00Z").atZone(ZoneId.of("Europe/London")),
          "GBP",
          Path.of("marts/clientele.duckdb"));

  private static final String[] NAMES = {
    "Amelia Thornton", "Northgate Climbing Club", "Oliver Braithwaite", "Priya Raman",
    "Helvellyn Guides Ltd", "George Okonkwo", "Isla MacLeod", "Tomasz Zielinski"
  };

  private SampleFigures() {}

  static ReportFigures aShop() {
    return new ReportFigures(
        new Totals(
            AS_OF, 3_214, 486, 2_871, 9_412, money("1284350.20"), money("96412.75"), 241, 38),
        segments(),
        months(),
        churn(),
        leads(),
        channels(),
        List.of(
            new DeliveryReceipt(
                "win_back_email", "email", "audiences/win_back_email.csv", 184, 97, 11, 68, 8),
            new DeliveryReceipt(
                "key_account_review",
                "internal",
                "audiences/key_account_review.csv",
                184,
                184,
                0,
                0,
                0)),
        List.of(model("churn", 0.794, 0.731), model("lead", 0.843, 0.655)),
        List.of(
            new SourceRows("crm", 10, 12_480, 12_211, 151, 96, 22),
            new SourceRows("email", 18, 88_120, 87_930, 12, 178, 0),
            new SourceRows("shop", 18, 41_006, 40_820, 74, 112, 0),
            new SourceRows("web", 18, 213_440, 213_440, 0, 0, 0)),
        List.of(
            new Refusal("crm", "Contact", "bad_date", "CreatedDate is no date of the profile", 84),
            new Refusal(
                "shop", "orders", "columns", "The row has 9 values, the header has 12", 74)),
        List.of(
            new FailedCheck(
                "core.customer",
                "volume",
                "blocked",
                "1,204 rows came; usually it is 3,214, and at least 1,607 are expected",
                AS_OF),
            new FailedCheck(
                "core.quote",
                "references(opportunity_id)",
                "warned",
                "in 3 of 118 rows opportunity_id is unknown to core.opportunity",
                AS_OF)));
  }

  static ReportFigures nothing() {
    return new ReportFigures(
        new Totals(AS_OF, 0, 0, 0, 0, money("0"), money("0"), 0, 0),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static List<Segment> segments() {
    return List.of(
        segment("Champions", 412, "684210.10", 11.2, 12, 4, 31),
        segment("Loyal", 538, "402877.45", 7.4, 61, 22, 118),
        segment("Cannot Lose Them", 96, "118402.00", 8.9, 188, 61, 24),
        segment("Potential Loyalist", 471, "96214.80", 2.3, 25, 9, 77),
        segment("At Risk", 287, "84110.25", 3.6, 214, 171, 82),
        segment("Need Attention", 204, "41200.00", 2.8, 84, 33, 71),
        segment("New Customers", 233, "16033.60", 1.0, 11, 0, 58),
        segment("Promising", 141, "8410.15", 1.0, 34, 3, 49),
        segment("About To Sleep", 166, "7988.90", 1.4, 79, 41, 66),
        segment("Hibernating", 190, "6120.35", 1.3, 201, 133, 40),
        segment("Lost", 133, "2904.10", 1.1, 342, 121, 12));
  }

  private static Segment segment(
      String name,
      long customers,
      String revenue,
      double orders,
      double recency,
      long high,
      long medium) {
    BigDecimal amount = money(revenue);
    return new Segment(
        name,
        customers,
        customers / 2871.0,
        amount,
        amount.doubleValue() / 1468471.7,
        recency,
        orders,
        amount.divide(BigDecimal.valueOf(customers), 2, java.math.RoundingMode.HALF_UP),
        high,
        medium,
        customers - high - medium);
  }

  private static List<Month> months() {
    double[] season = {0.7, 0.72, 0.85, 0.95, 1.1, 1.15, 1.2, 1.05, 1.0, 1.02, 1.3, 1.6};
    var months = new ArrayList<Month>();
    for (int back = 23; back >= 0; back--) {
      LocalDate month = AS_OF.withDayOfMonth(1).minusMonths(back);
      double all = 88_000 * season[month.getMonthValue() - 1] * (1 + (23 - back) * 0.012);
      double partial = back == 0 ? 0.62 : 1;
      double fresh = all * partial * (0.34 - (23 - back) * 0.008);
      double unknown = all * partial * 0.06;
      double returning = all * partial - fresh - unknown;
      months.add(
          new Month(
              month,
              Math.round(all * partial / 130),
              Math.round(all * partial / 160),
              Math.round(fresh / 95),
              money(all * partial),
              money(-all * partial * 0.03),
              money(fresh),
              money(returning),
              money(unknown)));
    }
    return months;
  }

  private static List<RiskyCustomer> churn() {
    var customers = new ArrayList<RiskyCustomer>();
    for (int i = 0; i < 12; i++) {
      double chance = 0.91 - (i * 37 % 17) * 0.018;
      double year = 4_810 / (1 + i * 0.19);
      customers.add(
          new RiskyCustomer(
              "c-" + Integer.toHexString(0x51f0a3 + i * 7919),
              i == 4 ? Optional.empty() : Optional.of(NAMES[i % NAMES.length]),
              Optional.of(i % 5 == 3 ? "Ireland" : "United Kingdom"),
              Optional.of(i % 3 == 0 ? "Cannot Lose Them" : "At Risk"),
              Optional.of(AS_OF.minusDays(96 + i * 13)),
              money(year),
              money(year * chance),
              chance,
              "high",
              "model",
              List.of(
                  "No order for " + (96 + i * 13) + " days, usually one every " + (24 + i),
                  "Orders fell from 6 to 1 in the last quarter",
                  "Opened none of the last 8 e-mails")));
    }
    return customers;
  }

  private static List<RankedLead> leads() {
    var leads = new ArrayList<RankedLead>();
    String[] sources = {"Web form", "Trade show", "Referral", "Phone"};
    for (int i = 0; i < 10; i++) {
      double chance = 0.82 - i * 0.043;
      leads.add(
          new RankedLead(
              "crm:00Q5g00000" + (4_410 + i),
              Optional.of(NAMES[(i * 3 + 1) % NAMES.length]),
              Optional.of(i % 2 == 0 ? "Ruth Calder" : "Ben Ashworth"),
              Optional.of(i % 3 == 0 ? "Working - Contacted" : "Open - Not Contacted"),
              Optional.of(sources[i % 4]),
              Optional.of(i % 2 == 0 ? "Education" : "Hospitality"),
              Optional.of(AS_OF.minusDays(4 + i * 3L)),
              chance,
              chance > 0.6 ? "high" : "medium",
              "model",
              List.of(
                  "Visited the price page " + (6 - i / 2) + " times this week",
                  "Answered the last e-mail within an hour")));
    }
    return leads;
  }

  private static List<ChannelMonth> channels() {
    var months = new ArrayList<ChannelMonth>();
    String[] channels = {
      "web", "email", "store", "phone", "chat", "sms", "social", "form", "print", "fax"
    };
    long[] sizes = {17_400, 8_120, 1_240, 610, 420, 380, 190, 84, 40, 3};
    for (int c = 0; c < channels.length; c++) {
      for (int back = 11; back >= 0; back--) {
        long touches = Math.round(sizes[c] * (0.7 + 0.3 * Math.sin(c + back / 2.0)));
        boolean company = channels[c].equals("email") || channels[c].equals("sms");
        long inbound = company ? touches / 6 : touches - touches / 9;
        months.add(
            new ChannelMonth(
                channels[c],
                AS_OF.withDayOfMonth(1).minusMonths(back),
                touches,
                inbound,
                touches - inbound,
                touches / 3));
      }
    }
    return months;
  }

  private static ModelQuality model(String name, double auc, double rule) {
    return new ModelQuality(
        name,
        name + "-2026-06-19",
        "gradient boosted trees, 200 of depth 3",
        Instant.parse("2026-06-20T03:12:00Z"),
        5_204,
        1_377,
        Optional.of(auc),
        Optional.of(rule));
  }

  private static BigDecimal money(String amount) {
    return new BigDecimal(amount);
  }

  private static BigDecimal money(double amount) {
    return BigDecimal.valueOf(Math.round(amount * 100), 2);
  }
}
