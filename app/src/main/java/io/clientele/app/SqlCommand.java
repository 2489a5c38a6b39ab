package io.clientele.app;

import io.clientele.lake.LakeQuery;
import io.clientele.lake.QueryResult;
import io.clientele.lake.Workspace;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code clientele sql}: answers from the lake's files without starting Spark. */
@Command(
    name = "sql",
    description = "Ask any table of the lake in SQL.",
    mixinStandardHelpOptions = true)
final class SqlCommand implements Callable<Integer> {
  /** How an answer is printed. */
  enum Format {
    TABLE,
    CSV,
    JSON
  }

  @Mixin private WorkspaceOption workspace;

  @Option(
      names = "--format",
      defaultValue = "table",
      description = "table, csv or json. Default: table.")
  private Format format;

  @Parameters(paramLabel = "SELECT", description = "Such as \"SELECT count(*) FROM core.sale\".")
  private String sql;

  @Override
  public Integer call() {
    Workspace opened = workspace.open();
    QueryResult result = new LakeQuery(opened.lake()).answer(sql);
    ResultPrinter.of(format).print(result, Screen.standard().out());
    return Main.DONE;
  }
}
