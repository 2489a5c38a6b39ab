package io.clientele.signals;

import io.clientele.contracts.ClienteleException;
import io.clientele.contracts.config.Nearest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.util.TimeUtils;

/** A command line of {@code --name value} and {@code --flag}, in any order. */
final class CommandLine {
  private static final String GIVEN = "";

  private final Map<String, String> values = new HashMap<>();
  private final List<String> needed;

  /**
   * @param names that have a value
   * @param flags that have none
   * @param needed names that may not be missing
   * @throws ClienteleException where one is unknown or has no value
   */
  CommandLine(List<String> names, List<String> flags, List<String> needed, String... args) {
    this.needed = needed;
    for (int i = 0; i < args.length; i++) {
      if (flags.contains(args[i])) {
        values.put(args[i], GIVEN);
        continue;
      }
      if (!names.contains(args[i])) {
        throw wrong(args[i] + " is unknown", "Nearest: " + Nearest.to(args[i], names) + ".");
      }
      if (i + 1 == args.length) {
        throw wrong(args[i] + " has no value", "Write one behind it.");
      }
      values.put(args[i], args[++i]);
    }
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  String text(String name) {
    return optional(name)
        .orElseThrow(() -> wrong(name + " is missing", "All of these are needed: " + needed));
  }

  Optional<String> optional(String name) {
    return Optional.ofNullable(values.get(name));
  }

  Instant moment(String name) {
    try {
      return Instant.parse(text(name));
    } catch (DateTimeException e) {
      throw wrong(name + " is no instant", "Write one such as 2024-03-31T23:00:00Z.");
    }
  }

  /**
   * @param fallback in the same words, such as {@code 10 s}
   */
  Duration duration(String name, String fallback) {
    try {
      Duration duration = TimeUtils.parseDuration(optional(name).orElse(fallback));
      if (!duration.isZero() && !duration.isNegative()) {
        return duration;
      }
    } catch (IllegalArgumentException e) {
      throw wrong(name + " is no duration", "Write one such as 500ms, 10s or 5min.");
    }
    throw wrong(name + " is not positive", "Write a duration such as 10s.");
  }

  double number(String name, double fallback) {
    try {
      double number = has(name) ? Double.parseDouble(values.get(name)) : fallback;
      if (number > 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw wrong(name + " is no number", "Write one such as 7.");
    }
    throw wrong(name + " is not positive", "Write a number above 0.");
  }

  /** One of the words of an enumeration, written {@code exactly-once}. */
  <E extends Enum<E>> E word(String name, Class<E> words, E fallback) {
    List<String> known =
        List.of(words.getEnumConstants()).stream().map(CommandLine::written).toList();
    int position = known.indexOf(optional(name).orElse(written(fallback)));
    if (position < 0) {
      throw wrong(name + " is none of " + known, "Write one of them.");
    }
    return words.getEnumConstants()[position];
  }

  private static String written(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static ClienteleException wrong(String what, String remedy) {
    return new ClienteleException("Cannot compute signals: " + what + ".", remedy);
  }
}
