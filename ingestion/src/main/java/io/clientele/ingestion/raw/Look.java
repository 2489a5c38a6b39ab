package io.clientele.ingestion.raw;

import io.clientele.contracts.ClienteleException;
import io.clientele.ingestion.SourceInput;
import java.util.ArrayList;
import java.util.List;

/** Looks through what is new in the sources; what cannot be read stops nothing else. */
final class Look {
  private static final int SIDE_BY_SIDE = 2;

  private final Plan plan;
  private final List<String> problems;
  private final List<Landable> fresh = new ArrayList<>();

  /**
   * @param problems what is known to be wrong already
   */
  Look(Plan plan, List<String> problems) {
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
          SourceFolder.files(input).stream()
              .filter(file -> !plan.knows(input.name(), file))
              .toList();
      Parallel.map(unknown, SIDE_BY_SIDE, file -> new FileScanner(input, file).scan())
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
