package io.clientele.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clientele.contracts.job.JobDeclaration;
import io.clientele.contracts.job.JobOrder;
import io.clientele.contracts.table.Table;
import io.clientele.lake.Job;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code clientele jobs}: the job list in the order of a run; the DAG is made from its JSON. */
@Command(
    name = "jobs",
    description = "List the jobs in the order of a run.",
    mixinStandardHelpOptions = true)
final class JobsCommand implements Callable<Integer> {
  /** How the list is printed. */
  enum Format {
    TABLE,
    JSON
  }

  @Option(names = "--format", defaultValue = "table", description = "table or json.")
  private Format format;

  @Override
  public Integer call() throws JsonProcessingException {
    JobOrder order = order();
    Screen.standard().out().println(format == Format.JSON ? json(order) : table(order));
    return Main.DONE;
  }

  /** The jobs do not depend on a workspace's settings, only their work does. */
  static JobOrder order() {
    return new JobOrder(
        Rooms.jobs(EmptyWorkspace.INSTANCE).stream().map(Job::declaration).toList());
  }

  static String json(JobOrder order) throws JsonProcessingException {
    List<Map<String, Object>> jobs =
        order.sorted().stream().map(job -> describe(job, order)).toList();
    return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(jobs);
  }

  private static Map<String, Object> describe(JobDeclaration job, JobOrder order) {
    var description = new LinkedHashMap<String, Object>();
    description.put("name", job.name());
    description.put("room", job.room());
    description.put("always", job.tellsOfTheRun());
    description.put("upstream", order.upstream(job.name()).stream().sorted().toList());
    description.put("reads", names(job.reads()));
    description.put("writes", names(job.writes()));
    return description;
  }

  private static String table(JobOrder order) {
    var text = new StringBuilder();
    for (JobDeclaration job : order.sorted()) {
      text.append(
          "%-20s %-18s reads %s%n"
              .formatted(job.name(), job.room(), String.join(", ", names(job.reads()))));
    }
    return text.toString().stripTrailing();
  }

  private static List<String> names(List<Table> tables) {
    return tables.stream().map(Table::qualifiedName).toList();
  }
}
