package io.clientele.signals.audit;

/** Where a stream leaves what somebody relies on. */
public enum Place {
  /** Rows of mart.engagement_signal. */
  SIGNALS,
  /** Keys of mart.engagement_channel. */
  CHANNELS,
  /** Rows of mart.signal_trigger. */
  TRIGGERS,
  /** Messages of the topic of signals: customer, and how many touches it counts. */
  SIGNAL_MESSAGES,
  /** The last message of each customer there. */
  LAST_SIGNALS,
  /** Messages of the topic of triggers. */
  TRIGGER_MESSAGES,
  /** Messages of the topic of dead letters. */
  LETTERS
}
