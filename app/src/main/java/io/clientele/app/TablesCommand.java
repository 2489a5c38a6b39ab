package io.clientele.app;

import io.clientele.contracts.Catalog;
import io.clientele.contracts.table.Column;
import io.clientele.contracts.table.Table;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code clientele tables}: what every table is. */
@Command(
    name = "tables",
    description = "Show every table: grain, columns, meaning.",
    mixinStandardHelpOptions = true)
final class TablesCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "TABLE",
      description = "One table alone, such as core.sale.")
  private String table;

  @Override
  public Integer call() {
    List<Table> chosen = table == null ? Catalog.TABLES : List.of(Catalog.table(table));
    chosen.forEach(each -> Screen.standard().out().println(describe(each)));
    return Main.DONE;
  }

  static String describe(Table table) {
    var text = new StringBuilder();
    text.append("%s: %s%n".formatted(table, table.grain()));
    text.append("  key: %s%n".formatted(String.join(", ", table.key())));
    for (Column column : table.columns()) {
      text.append(
          "  %-22s %-14s %s%s%n"
              .formatted(
                  column.name(),
                  column.type().name().toLowerCase(java.util.Locale.ROOT)
                      + (column.required() ? "" : "?"),
                  column.meaning(),
                  column.personal() ? " [personal]" : ""));
    }
    return text.toString();
  }
}
