package io.clientele.sample.sales;

/** Where leads come from, how many, and how keen they are. */
public enum LeadSource {
  WEB("Web", 0.34, 1.0, 0.2),
  REFERRAL("Partner Referral", 0.13, 1.35, 0.9),
  TRADE_SHOW("Trade Show", 0.17, 0.95, 0.1),
  PHONE("Phone Inquiry", 0.14, 1.15, 0.4),
  PURCHASED_LIST("Purchased List", 0.16, 0.4, -0.9),
  OTHER("Other", 0.06, 0.7, -0.3);

  private final String picklistValue;
  private final double share;
  private final double interest;
  private final double readiness;

  LeadSource(String picklistValue, double share, double interest, double readiness) {
    this.picklistValue = picklistValue;
    this.share = share;
    this.interest = interest;
    this.readiness = readiness;
  }

  public String picklistValue() {
    return picklistValue;
  }

  double share() {
    return share;
  }

  /** Multiplies how much a lead does. */
  double interest() {
    return interest;
  }

  /** Added to the log-odds that a lead converts in a week. */
  double readiness() {
    return readiness;
  }
}
