package io.clientele.sample.sales;

import java.time.LocalDate;
import java.util.Locale;

/** Something the company sends or holds for many people at once. */
public record Campaign(String id, String name, Kind kind, LocalDate start, LocalDate end) {
  /** Kind of a campaign, with the value that Salesforce's picklist has for it. */
  public enum Kind {
    NEWSLETTER("Email"),
    NURTURE("Email"),
    CATALOGUE("Direct Mail"),
    TEXT("Other"),
    TELEPHONE("Telemarketing"),
    TRADE_SHOW("Trade Show");

    private final String picklistValue;

    Kind(String picklistValue) {
      this.picklistValue = picklistValue;
    }

    public String picklistValue() {
      return picklistValue;
    }
  }

  /** The campaign's name as it stands in links and categories. */
  public String slug() {
    return name.toLowerCase(Locale.ROOT).replace(' ', '-');
  }
}
