package io.clientele.ingestion.raw;

import io.clientele.contracts.ClienteleException;
import io.clientele.ingestion.SourceInput;
import io.clientele.sources.FoundFile;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;

/** Looks through what is new in the sources; what cannot be read stops nothing else. */
final class Look {
  private static final int SIDE_BY_SIDE = 2;

  private final Configuration hadoop;
  private final Plan plan;
  private final List<String> problems;
  private final List<Landable> fresh = new ArrayList<>();

  /**
   * @param hadoop settings of the file systems that files may lie in
   * @param problems what is known to be wrong already
   */
  Look(Configuration hadoop, Plan plan, List<String> problems) {
    this.hadoop = hadoop;
    this.plan = plan;
    this.problems = new ArrayList<>(problems);
  }

  /** Files that the plan lands. */
  List<Landable> fresh() {
    return List.copyOf(fresh);
  }

  List<String> problems() {
    return List.copyOf(problems);
  }

  void at(SourceInput input) {
    try {
      List<FoundFile> unknown =
          input.files(hadoop).stream().filter(file -> !plan.knows(input.name(), file)).toList();
      Parallel.map(unknown, SIDE_BY_SIDE, file -> ScannedFile.of(input, file))
          .forEach(scanned -> decide(input, scanned));
    } catch (ClienteleException e) {
      problems.add(e.getMessage());
    }
  }

  private void decide(SourceInput input, ScannedFile scanned) {
    if (scanned instanceof ScannedFile.Refused refused) {
      plan.refuse(input.name(), refused);
      problems.add(refused.problem());
    } else if (scanned instanceof ScannedFile.Readable readable
        && plan.accept(input.name(), readable)) {
      fresh.add(new Landable(input, readable));
    }
  }
}
