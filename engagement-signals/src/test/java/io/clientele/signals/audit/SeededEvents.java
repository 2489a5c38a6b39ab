package io.clientele.signals.audit;

import io.clientele.contracts.engagement.Touch;
import io.clientele.signals.event.CustomerTouch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Events of a shop, made of a seed: one a minute, each up to ten minutes later than its turn, some
 * twice, some unreadable, some of people whom nobody knows. Two partitions get them.
 */
public final class SeededEvents {
  public static final Duration DISORDER = Duration.ofMinutes(10);
  static final String SOURCE = "shop";
  static final int PARTITIONS = 2;

  private static final int CUSTOMERS = 12;
  private static final int REPEATED_FROM = 30;
  private static final long STEP = 60;
  private static final Instant BEGIN = Instant.parse("2024-03-01T00:00:00Z");
  private static final List<String> CHANNELS = List.of("web", "app", "email", "chat");
  private static final List<String> TYPES =
      List.of(
          "page_view",
          "product_view",
          "product_view",
          "add_to_cart",
          "purchase",
          "click",
          "reply",
          "complaint",
          "unsubscribe");

  private final String name;
  private final Random random;
  private final List<Sent> recent = new ArrayList<>();
  private int turn;

  /**
   * @param name tells the customers from those of other streams
   */
  public SeededEvents(String name, long seed) {
    this.name = name;
    this.random = new Random(seed);
  }

  /** Rows of core.customer_identity. */
  List<Object[]> identities() {
    return IntStream.range(0, CUSTOMERS)
        .mapToObj(i -> new Object[] {"email", address(i), customer(i), "email", null, 0L})
        .toList();
  }

  Sent next() {
    int partition = random.nextInt(PARTITIONS);
    int chance = random.nextInt(100);
    if (chance < 4) {
      return bad(partition);
    }
    if (chance < 10 && !recent.isEmpty()) {
      Sent again = recent.get(random.nextInt(recent.size()));
      return new Sent(partition, again.text(), Sent.Kind.DUPLICATE, again.touch());
    }
    return chance < 15
        ? drawn(partition, "nobody-" + name + "@x.org", "", Sent.Kind.NOBODYS)
        : remembered(drawnOfCustomer(partition));
  }

  private Sent drawnOfCustomer(int partition) {
    int customer = random.nextInt(CUSTOMERS);
    return drawn(partition, address(customer), customer(customer), Sent.Kind.COUNTED);
  }

  private Sent drawn(int partition, String address, String customer, Sent.Kind kind) {
    turn++;
    long late = random.nextLong(DISORDER.toSeconds());
    return sent(partition, address, customer, kind, BEGIN.plusSeconds(turn * STEP + late));
  }

  /** Long after all events, so that time brings whatever it can bring; of nobody. */
  Sent closing(int partition) {
    turn++;
    Instant end = BEGIN.plusSeconds(turn * STEP).plus(Duration.ofDays(60));
    return sent(partition, "nobody-" + name + "@x.org", "", Sent.Kind.CLOSING, end);
  }

  /** As old as the first event, and so too late behind the closing one. */
  Sent late(int partition) {
    turn++;
    return sent(partition, address(0), customer(0), Sent.Kind.LATE, BEGIN);
  }

  /** What cannot be understood. */
  Sent bad(int partition) {
    turn++;
    return new Sent(partition, "{broken %s %d".formatted(name, turn), Sent.Kind.BAD, null);
  }

  private Sent sent(int partition, String address, String customer, Sent.Kind kind, Instant at) {
    String channel = CHANNELS.get(random.nextInt(CHANNELS.size()));
    String type = TYPES.get(random.nextInt(TYPES.size()));
    String campaign = random.nextInt(3) == 0 ? "spring" : "";
    String text =
        """
        {"id":"e%d","email":"%s","channel":"%s","type":"%s","campaign":"%s","at":"%s"}\
        """
            .formatted(turn, address, channel, type, campaign, at);
    var touch = new Touch(SOURCE + ":e" + turn, channel, type, campaign, at.toEpochMilli());
    return new Sent(partition, text, kind, new CustomerTouch(customer, touch));
  }

  private Sent remembered(Sent sent) {
    if (recent.size() == REPEATED_FROM) {
      recent.remove(0);
    }
    recent.add(sent);
    return sent;
  }

  private String customer(int number) {
    return name + "-" + number;
  }

  private String address(int number) {
    return customer(number) + "@x.org";
  }
}
