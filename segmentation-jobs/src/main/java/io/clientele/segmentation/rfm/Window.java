package io.clientele.segmentation.rfm;

import io.clientele.contracts.mart.CustomerFacts;
import java.util.Arrays;
import java.util.List;

/** The part of history that frequency and monetary look at; recency always looks at all of it. */
public enum Window {
  ALL("all", CustomerFacts.ORDERS, CustomerFacts.NET_AMOUNT),
  YEAR("365d", CustomerFacts.ORDERS_365D, CustomerFacts.NET_AMOUNT_365D),
  QUARTER("90d", CustomerFacts.ORDERS_90D, CustomerFacts.NET_AMOUNT_90D);

  private final String text;
  private final String orders;
  private final String amount;

  Window(String text, String orders, String amount) {
    this.text = text;
    this.orders = orders;
    this.amount = amount;
  }

  /** As {@code segments.yml} writes it. */
  public String text() {
    return text;
  }

  String ordersColumn() {
    return orders;
  }

  String amountColumn() {
    return amount;
  }

  static List<String> names() {
    return Arrays.stream(values()).map(Window::text).toList();
  }

  /** The window of that name, all of history where there is none. */
  static Window of(String name) {
    return Arrays.stream(values()).filter(w -> w.text.equals(name)).findFirst().orElse(ALL);
  }
}
