package io.clientele.signals.delta;

import java.util.Collection;

/**
 * What a writer keeps across restarts.
 *
 * @param application the id under which this job's transactions are known to the table, for ever
 * @param handedOver true once the writer handed rows to the committer
 */
record WriterState(String application, boolean handedOver) {
  /** After a change of parallelism a writer may find several states, or none. */
  static WriterState merged(Collection<WriterState> states, WriterState fresh) {
    return states.stream().reduce(WriterState::and).orElse(fresh);
  }

  private WriterState and(WriterState other) {
    String first = application.compareTo(other.application) <= 0 ? application : other.application;
    return new WriterState(first, handedOver || other.handedOver);
  }
}
