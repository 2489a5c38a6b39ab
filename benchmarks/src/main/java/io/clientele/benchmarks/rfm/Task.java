package io.clientele.benchmarks.rfm;

/** What is built. */
enum Task {
  /** Sale lines to {@code mart.customer_rfm}, nothing else computed or stored. */
  RFM("RFM alone"),
  /** What a run does: all customer facts stored, then RFM from the stored facts. */
  JOBS("all customer facts, then RFM");

  private final String title;

  Task(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }
}
