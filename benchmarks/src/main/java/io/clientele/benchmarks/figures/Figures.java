package io.clientele.benchmarks.figures;

/** Numbers as people read them. */
public final class Figures {
  private Figures() {}

  public static String seconds(double seconds) {
    return "%.2f s".formatted(seconds);
  }

  public static String bytes(long bytes) {
    return "%,d MiB".formatted(bytes >> 20);
  }
}
