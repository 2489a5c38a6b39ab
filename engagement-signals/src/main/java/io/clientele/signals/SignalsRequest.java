package io.clientele.signals;

import io.clientele.contracts.table.Table;
import java.nio.file.Path;
import java.time.Instant;

/**
 * What a run is asked to do.
 *
 * @param feeds file that lists the sources, in the words of {@code clientele.yml}
 * @param lake folder or Hadoop URI of the tables
 * @param asOf the moment that signals describe; later events do not count
 * @param parallelism number of tasks that work side by side
 * @param log file that log lines go to
 */
record SignalsRequest(Path feeds, String lake, Instant asOf, int parallelism, Path log) {
  String pathOf(Table table) {
    return lake + "/" + table.layer() + "/" + table.name();
  }
}
