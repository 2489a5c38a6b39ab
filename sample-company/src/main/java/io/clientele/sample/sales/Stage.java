package io.clientele.sample.sales;

import java.util.List;

/** Salesforce's standard sales stages, in their order, with the probability in percent. */
public enum Stage {
  PROSPECTING("Prospecting", 10, "Pipeline"),
  QUALIFICATION("Qualification", 10, "Pipeline"),
  NEEDS_ANALYSIS("Needs Analysis", 20, "Pipeline"),
  VALUE_PROPOSITION("Value Proposition", 50, "Pipeline"),
  PROPOSAL("Proposal/Price Quote", 75, "Best Case"),
  NEGOTIATION("Negotiation/Review", 90, "Best Case"),
  WON("Closed Won", 100, "Closed"),
  LOST("Closed Lost", 0, "Omitted");

  static final List<Stage> OPEN = List.of(values()).subList(0, 6);

  private final String picklistValue;
  private final int probability;
  private final String forecast;

  Stage(String picklistValue, int probability, String forecast) {
    this.picklistValue = picklistValue;
    this.probability = probability;
    this.forecast = forecast;
  }

  public String picklistValue() {
    return picklistValue;
  }

  public int probability() {
    return probability;
  }

  public String forecast() {
    return forecast;
  }

  public boolean isClosed() {
    return this == WON || this == LOST;
  }
}
