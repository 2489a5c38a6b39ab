package io.clientele.app;

import io.clientele.contracts.job.JobDeclaration;
import io.clientele.contracts.job.JobOrder;
import io.clientele.contracts.table.Table;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;

/** {@code clientele map}: prints {@code MAP.md}, which tells where each table is made. */
@Command(
    name = "map",
    description = "Print MAP.md: table, folder, job, DAG task.",
    mixinStandardHelpOptions = true)
final class MapCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    Screen.standard().out().print(markdown(JobsCommand.order()));
    return Main.DONE;
  }

  static String markdown(JobOrder order) {
    var text = new StringBuilder();
    text.append("# Map: where each table is made\n\n");
    text.append(
        "Made by `clientele map` from the contracts and the job list; a test fails when it");
    text.append(" is stale.\n\n| table | grain | room | job = DAG task | waits for |\n");
    text.append("|---|---|---|---|---|\n");
    for (JobDeclaration job : order.sorted()) {
      for (Table table : job.writes()) {
        text.append(
            "| `%s` | %s | `%s` | `%s` | %s |\n"
                .formatted(
                    table,
                    table.grain(),
                    job.room(),
                    job.name(),
                    order.upstream(job.name()).stream()
                        .sorted()
                        .map("`%s`"::formatted)
                        .collect(Collectors.joining(", "))));
      }
    }
    return text.toString();
  }
}
