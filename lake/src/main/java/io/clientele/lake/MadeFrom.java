package io.clientele.lake;

import io.clientele.contracts.table.Table;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the latest version of a table was made from: versions of other tables, and whatever else
 * decides its rows. It is committed together with the rows, so that it is never ahead of them or
 * behind, and a job that goes on from there counts nothing twice.
 *
 * @param facts by name; neither holds {@code =} or {@code ;}
 */
public record MadeFrom(Map<String, String> facts) {
  /** Name of the property in the Delta log. */
  static final String PROPERTY = "clientele.made_from";

  private static final Pattern NOT_STORABLE = Pattern.compile("[=;]");

  public MadeFrom {
    facts = Map.copyOf(facts);
    Stream.concat(facts.keySet().stream(), facts.values().stream())
        .filter(NOT_STORABLE.asPredicate())
        .findFirst()
        .ifPresent(
            text -> {
              throw new IllegalArgumentException("Cannot keep " + text + " with a version");
            });
  }

  public static MadeFrom nothing() {
    return new MadeFrom(Map.of());
  }

  static MadeFrom parse(String text) {
    return new MadeFrom(
        Stream.of(text.split(";"))
            .map(fact -> fact.split("=", 2))
            .filter(fact -> fact.length == 2)
            .collect(Collectors.toMap(fact -> fact[0], fact -> fact[1])));
  }

  public MadeFrom with(String name, String fact) {
    var more = new TreeMap<>(facts);
    more.put(name, fact);
    return new MadeFrom(more);
  }

  public MadeFrom with(Table table, TableVersion version) {
    return with(table.qualifiedName(), version.toString());
  }

  public Optional<String> fact(String name) {
    return Optional.ofNullable(facts.get(name));
  }

  public Optional<TableVersion> version(Table table) {
    return fact(table.qualifiedName()).map(TableVersion::parse);
  }

  String text() {
    return new TreeMap<>(facts)
        .entrySet().stream()
            .map(fact -> fact.getKey() + "=" + fact.getValue())
            .collect(Collectors.joining(";"));
  }
}
