package io.clientele.signals.postgres;

import io.clientele.contracts.table.Column;
import io.clientele.contracts.table.Table;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The statements of one table, every name quoted. */
final class TableSql {
  /** Whoever creates a table waits for whoever else does; the number means nothing. */
  private static final long LOCK = 7_238_945_120_671L;

  private final Table table;
  private final String name;

  TableSql(Table table) {
    this.table = table;
    this.name = quoted(table.layer()) + "." + quoted(table.name());
  }

  /** Creates the table, and its schema, where they are absent; one statement, so all or nothing. */
  String creation() {
    return """
        DO $do$ BEGIN
          PERFORM pg_advisory_xact_lock(%d);
          IF to_regnamespace(%s) IS NULL THEN CREATE SCHEMA %s; END IF;
          IF to_regclass(%s) IS NULL THEN
            CREATE TABLE %s (%s, PRIMARY KEY (%s));
            %s
          END IF;
        END $do$"""
        .formatted(
            LOCK,
            literal(quoted(table.layer())),
            quoted(table.layer()),
            literal(name),
            name,
            list(table.columns(), TableSql::definition),
            list(table.key(), TableSql::quoted),
            comments());
  }

  /**
   * Writes the rows that its arrays hold, one array for each column, in the order of the key, so
   * that two writers of the same rows do not lock each other out.
   */
  String insertion(Conflict conflict) {
    String columns = list(table.columnNames(), TableSql::quoted);
    String arrays = list(table.columns(), each -> "?::" + SqlTypes.name(each.type()) + "[]");
    String key = list(table.key(), TableSql::quoted);
    return "INSERT INTO %s AS stored (%s) SELECT %s FROM unnest(%s) AS sent (%s) ORDER BY %s %s"
        .formatted(
            name,
            columns,
            columns,
            arrays,
            columns,
            key,
            "ON CONFLICT (" + key + ") " + doing(conflict));
  }

  private String doing(Conflict conflict) {
    if (conflict instanceof Conflict.NewestStays newest) {
      String version = quoted(newest.column());
      var others =
          table.columnNames().stream().filter(each -> !table.key().contains(each)).toList();
      return "DO UPDATE SET %s WHERE excluded.%s >= stored.%s"
          .formatted(
              list(others, each -> quoted(each) + " = excluded." + quoted(each)), version, version);
    }
    return "DO NOTHING";
  }

  private String comments() {
    var ofTable = "COMMENT ON TABLE %s IS %s;".formatted(name, literal(table.grain()));
    return Stream.concat(Stream.of(ofTable), table.columns().stream().map(this::comment))
        .collect(Collectors.joining("\n"));
  }

  private String comment(Column column) {
    String meaning = column.meaning() + (column.personal() ? "; personal data" : "");
    return "COMMENT ON COLUMN %s.%s IS %s;"
        .formatted(name, quoted(column.name()), literal(meaning));
  }

  private static String definition(Column column) {
    String type = quoted(column.name()) + " " + SqlTypes.name(column.type());
    return column.required() ? type + " NOT NULL" : type;
  }

  private static <E> String list(List<E> elements, Function<E, String> text) {
    return elements.stream().map(text).collect(Collectors.joining(", "));
  }

  private static String quoted(String identifier) {
    return '"' + identifier.replace("\"", "\"\"") + '"';
  }

  private static String literal(String text) {
    return "E'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
  }
}
