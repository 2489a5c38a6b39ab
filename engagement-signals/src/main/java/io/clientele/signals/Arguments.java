package io.clientele.signals;

import io.clientele.contracts.ClienteleException;
import io.clientele.contracts.config.Nearest;
import io.clientele.contracts.engagement.EngagementScore;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the command line: {@code --name value}, in any order. */
final class Arguments {
  private static final String FEEDS = "--feeds";
  private static final String LAKE = "--lake";
  private static final String AS_OF = "--as-of";
  private static final String HALF_LIFE = "--half-life-days";
  private static final String PARALLELISM = "--parallelism";
  private static final String LOG = "--log";
  private static final List<String> NAMES =
      List.of(FEEDS, LAKE, AS_OF, HALF_LIFE, PARALLELISM, LOG);
  private static final double SECONDS_OF_DAY = 86_400;

  private final Map<String, String> values = new HashMap<>();

  private Arguments(String... args) {
    for (int i = 0; i < args.length; i += 2) {
      if (!NAMES.contains(args[i])) {
        throw wrong(args[i] + " is unknown", "Nearest: " + Nearest.to(args[i], NAMES) + ".");
      }
      if (i + 1 == args.length) {
        throw wrong(args[i] + " has no value", "Write one behind it.");
      }
      values.put(args[i], args[i + 1]);
    }
  }

  /**
   * @throws ClienteleException where an argument is missing, unknown or unreadable
   */
  static SignalsRequest read(String... args) {
    var given = new Arguments(args);
    return new SignalsRequest(
        Path.of(given.text(FEEDS)),
        given.text(LAKE),
        given.moment(),
        given.halfLife(),
        (int) given.number(PARALLELISM, 2),
        Path.of(given.text(LOG)));
  }

  private String text(String name) {
    String value = values.get(name);
    if (value == null) {
      throw wrong(
          name + " is missing", "All of these are needed: " + List.of(FEEDS, LAKE, AS_OF, LOG));
    }
    return value;
  }

  private Instant moment() {
    try {
      return Instant.parse(text(AS_OF));
    } catch (DateTimeException e) {
      throw wrong(AS_OF + " is no instant", "Write one such as 2024-03-31T23:00:00Z.");
    }
  }

  private Duration halfLife() {
    double standard = EngagementScore.standard().halfLife().toSeconds() / SECONDS_OF_DAY;
    return Duration.ofSeconds(Math.round(number(HALF_LIFE, standard) * SECONDS_OF_DAY));
  }

  private double number(String name, double fallback) {
    try {
      double number = values.containsKey(name) ? Double.parseDouble(values.get(name)) : fallback;
      if (number > 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw wrong(name + " is no number", "Write one such as 7.");
    }
    throw wrong(name + " is not positive", "Write a number above 0.");
  }

  private static ClienteleException wrong(String what, String remedy) {
    return new ClienteleException("Cannot compute signals: " + what + ".", remedy);
  }
}
