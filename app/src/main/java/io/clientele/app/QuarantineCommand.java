package io.clientele.app;

import static io.clientele.contracts.ops.Quarantine.FILE;
import static io.clientele.contracts.ops.Quarantine.LINE;
import static io.clientele.contracts.ops.Quarantine.MESSAGE;
import static io.clientele.contracts.ops.Quarantine.OBJECT;
import static io.clientele.contracts.ops.Quarantine.PAYLOAD;
import static io.clientele.contracts.ops.Quarantine.QUARANTINE_ID;
import static io.clientele.contracts.ops.Quarantine.RULE;
import static io.clientele.contracts.ops.Quarantine.SOURCE;
import static io.clientele.contracts.ops.Quarantine.TABLE;

import io.clientele.contracts.ClienteleException;
import io.clientele.contracts.ops.Replay;
import io.clientele.lake.LakeQuery;
import io.clientele.lake.QueryResult;
import java.io.PrintStream;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code clientele quarantine}: the rows that could not be accepted. */
@Command(
    name = "quarantine",
    description = "Show the rows that could not be accepted and were not given back, and why.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "list | show | export")
final class QuarantineCommand {
  private static final String ROW =
      String.join(", ", QUARANTINE_ID, SOURCE, OBJECT, FILE, LINE, RULE, MESSAGE, PAYLOAD);
  private static final String OPEN =
      " AND %1$s NOT IN (SELECT %1$s FROM %2$s)".formatted(QUARANTINE_ID, Replay.TABLE);

  /** Which rows. */
  static final class Chosen {
    @Mixin private WorkspaceOption workspace;

    @Option(names = "--source", description = "Only rows of this source.")
    private String source;

    @Option(names = "--rule", description = "Only rows that break this rule.")
    private String rule;

    QueryResult answer(String select, String rest) {
      String where = " FROM " + TABLE + " WHERE " + is(SOURCE, source) + " AND " + is(RULE, rule);
      return new LakeQuery(workspace.open().lake()).answer("SELECT " + select + where + rest);
    }
  }

  @Command(
      name = "list",
      description = "Count them by file and rule, with what to do.",
      mixinStandardHelpOptions = true)
  int list(@Mixin Chosen chosen) {
    String group = String.join(", ", SOURCE, OBJECT, FILE, RULE, MESSAGE);
    QueryResult counts =
        chosen.answer(
            "count(*) AS rows, min(%s) AS first_line, %s".formatted(LINE, group),
            OPEN + " GROUP BY %s ORDER BY rows DESC, %s".formatted(group, group));
    ResultPrinter.of(SqlCommand.Format.TABLE).print(counts, Screen.standard().out());
    return Main.DONE;
  }

  @Command(
      name = "show",
      description = "Show one row with everything that is known of it, personal data too.",
      mixinStandardHelpOptions = true)
  int show(
      @Mixin Chosen chosen,
      @Parameters(paramLabel = "ID", description = "Its quarantine_id, or the beginning of it.")
          String id) {
    QueryResult rows =
        chosen.answer(
            ROW, " AND starts_with(%s, %s) LIMIT 2".formatted(QUARANTINE_ID, literal(id)));
    if (rows.rows().size() != 1) {
      throw new ClienteleException(
          "Cannot show row %s: %s such row is in quarantine."
              .formatted(id, rows.rows().isEmpty() ? "no" : "more than one"),
          "`clientele quarantine export` lists every row with its id.");
    }
    print(rows.columns(), rows.rows().get(0), Screen.standard().out());
    return Main.DONE;
  }

  @Command(
      name = "export",
      description =
          "Print every row with its content, personal data too, to be repaired and replayed.",
      mixinStandardHelpOptions = true)
  int export(
      @Mixin Chosen chosen,
      @Option(names = "--format", defaultValue = "csv", description = "csv or json. Default: csv.")
          SqlCommand.Format format) {
    QueryResult rows =
        chosen.answer(ROW, OPEN + " ORDER BY %s, %s, %s".formatted(SOURCE, FILE, LINE));
    ResultPrinter.of(format).print(rows, Screen.standard().out());
    return Main.DONE;
  }

  private static void print(List<String> columns, List<Object> row, PrintStream out) {
    for (int i = 0; i < columns.size(); i++) {
      out.printf("%-14s %s%n", columns.get(i), row.get(i));
    }
  }

  private static String is(String column, String value) {
    return value == null ? "TRUE" : column + " = " + literal(value);
  }

  private static String literal(String value) {
    return "'" + value.replace("'", "''") + "'";
  }
}
