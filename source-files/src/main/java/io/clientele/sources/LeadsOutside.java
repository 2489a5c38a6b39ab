package io.clientele.sources;

import java.io.IOException;

/** A link among the files of a source that leads to something outside of it. */
final class LeadsOutside extends IOException {
  private static final long serialVersionUID = 1;

  LeadsOutside() {
    super("it is behind a link that leads out of the source");
  }
}
