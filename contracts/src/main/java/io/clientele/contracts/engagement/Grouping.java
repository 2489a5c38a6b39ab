package io.clientele.contracts.engagement;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** By what scores are told beside the one of the whole customer. */
public enum Grouping {
  NONE,
  PRODUCT,
  BRAND;

  /** What {@code signals.yml} may say. */
  static final List<String> NAMES =
      Arrays.stream(values()).filter(each -> each != NONE).map(Grouping::text).toList();

  static Grouping named(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }

  /** As {@code signals.yml} writes it. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The group of an event; empty where it is about none, or nobody asked. */
  public String of(String product, String brand) {
    return switch (this) {
      case NONE -> "";
      case PRODUCT -> product;
      case BRAND -> brand;
    };
  }
}
