package io.clientele.signals.event;

import io.clientele.signals.metrics.EventCounter;
import java.util.Locale;
import org.apache.flink.api.common.functions.RuntimeContext;

/** Where an event can end; every event that is read ends in exactly one of these. */
public enum Outcome {
  /** The row could not be understood; ingestion quarantines the same row with the reason. */
  BAD,
  /** It came later than the stream waits for. */
  LATE,
  /** Another delivery of an event that is accounted for. */
  DUPLICATE,
  /** Its source took it back. */
  DELETED,
  /** Its client names itself a machine. */
  SCANNER,
  /** One of more clicks than a person makes in a second. */
  CLICK_BURST,
  /** A mail that a privacy proxy or a prefetcher loaded. */
  MACHINE_OPEN,
  /** No customer is known under the event's key, or it has none. */
  UNKNOWN_CUSTOMER,
  /** It happened after the moment that the signals describe. */
  AFTER_AS_OF,
  /** It is part of a customer's signal. */
  COUNTED;

  /** Counts of the running job: the total is in its result under {@link #name()}. */
  public EventCounter counter(RuntimeContext context) {
    return EventCounter.of(name(), context);
  }

  /** In tables and summaries. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
