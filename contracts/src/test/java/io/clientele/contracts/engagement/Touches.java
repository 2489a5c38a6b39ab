package io.clientele.contracts.engagement;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Touches in sentences: {@code touch("click").at("2024-03-01T10:00:00Z").of("spring")}. */
final class Touches {
  private static final List<String> CHANNELS = List.of("web", "email", "phone", "carrier pigeon");
  private static final List<String> TYPES =
      List.of(
          "page_view",
          "product_view",
          "add_to_cart",
          "purchase",
          "click",
          "complaint",
          "unsubscribe",
          "sent",
          "reply");

  private final String type;
  private String id = "e";
  private String channel = "web";
  private String campaign = "";
  private long at;

  private Touches(String type) {
    this.type = type;
  }

  static Touches touch(String type) {
    return new Touches(type);
  }

  Touches at(String instant) {
    at = Instant.parse(instant).toEpochMilli();
    id = "e" + at;
    return this;
  }

  Touches on(String name) {
    channel = name;
    return this;
  }

  Touches of(String name) {
    campaign = name;
    return this;
  }

  Touch build() {
    return new Touch(id, channel, type, campaign, at);
  }

  /** Some in bursts, some far apart, up to ninety days before the moment. */
  static List<Touch> random(long seed, int count, Instant until) {
    var random = new Random(seed);
    return IntStream.range(0, count)
        .mapToObj(i -> random(random, i, until.toEpochMilli()))
        .toList();
  }

  private static Touch random(Random random, int number, long until) {
    long days = 1L << random.nextInt(7);
    long ago = (long) (random.nextDouble() * days * 86_400_000L);
    return new Touch(
        "e" + number,
        CHANNELS.get(random.nextInt(CHANNELS.size())),
        TYPES.get(random.nextInt(TYPES.size())),
        random.nextBoolean() ? "spring" : "",
        until - ago);
  }
}
