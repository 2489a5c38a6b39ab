package io.clientele.sources;

import java.io.IOException;

/** An archive made to fill memory or disks. */
public final class UnpacksBeyondMeasure extends IOException {
  private static final long serialVersionUID = 1;

  UnpacksBeyondMeasure(long times) {
    super("it unpacks to more than %d times its size, as no export does".formatted(times));
  }
}
