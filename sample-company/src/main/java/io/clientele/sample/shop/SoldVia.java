package io.clientele.sample.shop;

/** Where an order was placed, with the name that the shop system gives it. */
public enum SoldVia {
  WEB("web", 0.68),
  STORE("pos", 0.27),
  PHONE("shopify_draft_order", 0.05);

  private final String sourceName;
  private final double share;

  SoldVia(String sourceName, double share) {
    this.sourceName = sourceName;
    this.share = share;
  }

  public String sourceName() {
    return sourceName;
  }

  double share() {
    return share;
  }
}
