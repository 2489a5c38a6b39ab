package io.clientele.ingestion.raw;

import static java.util.stream.Collectors.groupingBy;

import io.clientele.lake.JobContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** Lands the files of a batch, several objects at a time. */
final class BatchLanding {
  private static final int SIDE_BY_SIDE = 2;

  private final Landing landing;
  private final String runId;

  /**
   * @param runId the run that planned the batch
   */
  BatchLanding(JobContext context, long batch, String runId) {
    this.landing = new Landing(context, batch);
    this.runId = runId;
  }

  void land(List<Landable> files) {
    List<LandBatch> objects =
        files.stream()
            .collect(groupingBy(Landable::target, LinkedHashMap::new, Collectors.toList()))
            .values()
            .stream()
            .map(BatchLanding::batch)
            .toList();
    landing.quarantine(objects, runId);
    Parallel.map(objects, SIDE_BY_SIDE, landing::land);
  }

  private static LandBatch batch(List<Landable> files) {
    Landable any = files.get(0);
    return new LandBatch(
        any.input(), any.object(), files.stream().flatMap(file -> file.parts().stream()).toList());
  }
}
