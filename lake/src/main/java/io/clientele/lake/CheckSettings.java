package io.clientele.lake;

import io.clientele.contracts.Catalog;
import io.clientele.contracts.check.Check;
import io.clientele.contracts.check.Freshness;
import io.clientele.contracts.check.Severity;
import io.clientele.contracts.check.Volume;
import io.clientele.contracts.config.Nearest;
import io.clientele.contracts.config.Settings;
import io.clientele.contracts.table.Table;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the user decided about checks in {@code clientele.yml}.
 *
 * @param decided all checks of a table whose checks the user has a word on, by its qualified name
 */
public record CheckSettings(Map<String, List<Check>> decided) {
  /** The checks as the contracts have them. */
  public static final CheckSettings OF_THE_CONTRACTS = new CheckSettings(Map.of());

  private static final Pattern SHARE = Pattern.compile("([1-9]\\d{0,3}) *%");
  private static final Pattern TIME = Pattern.compile("([1-9]\\d{0,5}) *(hour|day)s?");

  public CheckSettings {
    decided = Map.copyOf(decided);
  }

  /** The checks to make of a table. */
  List<Check> of(Table table) {
    return decided.getOrDefault(table.qualifiedName(), table.checks()).stream()
        .filter(check -> check.severity() != Severity.OFF)
        .toList();
  }

  /** Reads the section {@code checks}; what is wrong goes to its problems. */
  static CheckSettings read(Settings section) {
    Map<String, Table> tables = new HashMap<>();
    Catalog.TABLES.stream()
        .filter(Table::isChecked)
        .forEach(table -> tables.put(table.qualifiedName(), table));
    var decided = new HashMap<String, List<Check>>();
    for (String name : section.keys()) {
      if (tables.containsKey(name)) {
        decided.put(name, checks(tables.get(name), section.section(name)));
      } else {
        section.problem(name, unknown("table with checks", name, tables.keySet()));
      }
    }
    return new CheckSettings(decided);
  }

  private static List<Check> checks(Table table, Settings section) {
    var checks = new ArrayList<>(table.checks());
    for (String name : section.keys()) {
      Optional<Check> meant = meant(name, checks);
      if (meant.isEmpty()) {
        section.problem(name, unknown("check of " + table, name, names(checks)));
      } else if (meant.get().isContract()) {
        section.problem(name, "holds always: the contract of " + table + " demands it");
      } else {
        checks.replaceAll(check -> check == meant.get() ? decision(check, section, name) : check);
      }
    }
    return checks;
  }

  /** By its name, or by its kind where the table has one of that kind. */
  private static Optional<Check> meant(String name, List<Check> checks) {
    List<Check> ofKind = checks.stream().filter(check -> check.kind().equals(name)).toList();
    return ofKind.size() == 1
        ? Optional.of(ofKind.get(0))
        : checks.stream().filter(check -> check.name().equals(name)).findFirst();
  }

  private static Check decision(Check check, Settings section, String name) {
    if (!section.isSection(name)) {
      return check.at(severity(section, name, check.severity()));
    }
    Settings more = section.section(name);
    Severity otherwise = check.severity() == Severity.OFF ? Severity.WARN : check.severity();
    Check decided = limited(check, more).at(severity(more, "severity", otherwise));
    more.noOthers();
    return decided;
  }

  private static Severity severity(Settings at, String key, Severity otherwise) {
    String word = at.oneOf(key, Severity.words(), otherwise.word());
    return Severity.words().contains(word) ? Severity.of(word) : otherwise;
  }

  private static Check limited(Check check, Settings at) {
    if (check instanceof Volume volume) {
      return matched(at, "least", SHARE, "a share such as 50%")
          .<Check>map(share -> volume.leastPercent(Integer.parseInt(share.group(1))))
          .orElse(check);
    }
    if (check instanceof Freshness freshness) {
      return matched(at, "within", TIME, "a time such as 36 hours or 3 days")
          .<Check>map(time -> freshness.within(duration(time)))
          .orElse(check);
    }
    return check;
  }

  private static Optional<Matcher> matched(Settings at, String key, Pattern form, String words) {
    Optional<Matcher> matcher = at.optionalText(key).map(String::strip).map(form::matcher);
    boolean fits = matcher.map(Matcher::matches).orElse(true);
    if (!fits) {
      at.problem(key, "should be " + words);
    }
    return fits ? matcher : Optional.empty();
  }

  private static Duration duration(Matcher time) {
    long amount = Long.parseLong(time.group(1));
    return time.group(2).equals("day") ? Duration.ofDays(amount) : Duration.ofHours(amount);
  }

  private static List<String> names(List<Check> checks) {
    return checks.stream().filter(check -> !check.isContract()).map(Check::name).toList();
  }

  private static String unknown(String what, String name, Collection<String> known) {
    return known.isEmpty()
        ? "is no " + what + "; it has none that can be changed"
        : "is no %s; did you mean %s?".formatted(what, String.join(", ", Nearest.to(name, known)));
  }
}
