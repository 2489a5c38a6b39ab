package io.clientele.sample.shop;

/** Where an order was placed, with the name that the shop system gives it. */
public enum SoldVia {
  WEB("web"),
  STORE("pos"),
  PHONE("shopify_draft_order");

  private final String sourceName;

  SoldVia(String sourceName) {
    this.sourceName = sourceName;
  }

  public String sourceName() {
    return sourceName;
  }
}
