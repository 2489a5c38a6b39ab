package io.clientele.lake;

import io.clientele.contracts.Catalog;
import io.clientele.contracts.ClienteleException;
import io.clientele.contracts.config.Nearest;
import io.clientele.contracts.table.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Answers SQL from the tables of a lake in a local folder: DuckDB over the files that Delta Kernel
 * lists. Starts no Spark; sees one version of each table.
 */
public final class LakeQuery {
  private static final Pattern TABLE_NAME =
      Pattern.compile("\\b(raw|core|mart|score|sync|report|ops)\\.\"?([a-z][a-z0-9_]*)\"?");

  private final Path lake;

  public LakeQuery(String lake) {
    this.lake = Path.of(lake);
  }

  /**
   * @throws ClienteleException where a table is unknown or the statement is not valid
   */
  public QueryResult answer(String sql) {
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckdb.createStatement()) {
      statement.execute("SET TimeZone = 'UTC'");
      for (String table : tablesIn(sql)) {
        define(table, statement);
      }
      try (ResultSet result = statement.executeQuery(sql)) {
        return read(result);
      }
    } catch (SQLException e) {
      throw new ClienteleException(
          "Cannot answer: " + e.getMessage().lines().findFirst().orElse("").strip(),
          "`clientele tables` shows every table with its columns.",
          e);
    }
  }

  private static Set<String> tablesIn(String sql) {
    var names = new TreeSet<String>();
    Matcher matcher = TABLE_NAME.matcher(sql);
    while (matcher.find()) {
      names.add(matcher.group(1) + "." + matcher.group(2));
    }
    return names;
  }

  private void define(String name, Statement statement) throws SQLException {
    String[] parts = name.split("\\.");
    Path folder = lake.resolve(parts[0]).resolve(parts[1]);
    statement.execute("CREATE SCHEMA IF NOT EXISTS " + parts[0]);
    statement.execute(
        "CREATE VIEW %s.\"%s\" AS %s".formatted(parts[0], parts[1], relation(name, folder)));
  }

  private String relation(String name, Path folder) {
    if (Files.isDirectory(folder.resolve("_delta_log"))) {
      return DuckRelation.of(DeltaFiles.of(folder.toString()));
    }
    return Catalog.TABLES.stream()
        .filter(table -> table.qualifiedName().equals(name))
        .findFirst()
        .map(DuckRelation::empty)
        .orElseThrow(
            () ->
                new ClienteleException(
                    "Cannot find table " + name + " in the lake.",
                    "Nearest: " + String.join(", ", Nearest.to(name, known())) + "."));
  }

  private Set<String> known() {
    var names = new TreeSet<>(Catalog.TABLES.stream().map(Table::qualifiedName).toList());
    try (Stream<Path> layers = Files.exists(lake) ? Files.list(lake) : Stream.of()) {
      layers.filter(Files::isDirectory).forEach(layer -> names.addAll(tablesOf(layer)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names;
  }

  private static List<String> tablesOf(Path layer) {
    return Arrays.stream(String.valueOf(String.join(",", layer.toFile().list())).split(","))
        .map(table -> layer.getFileName() + "." + table)
        .toList();
  }

  private static QueryResult read(ResultSet result) throws SQLException {
    int width = result.getMetaData().getColumnCount();
    var columns = new ArrayList<String>();
    for (int i = 1; i <= width; i++) {
      columns.add(result.getMetaData().getColumnLabel(i));
    }
    var rows = new ArrayList<List<Object>>();
    while (result.next()) {
      var row = new ArrayList<Object>();
      for (int i = 1; i <= width; i++) {
        row.add(result.getObject(i));
      }
      rows.add(row);
    }
    return new QueryResult(columns, rows);
  }
}
