package io.clientele.signals.delta;

import java.util.List;

/** Adds rows beside those that are there. */
record Addition(List<StagedFile> files) implements Change {
  @Override
  public Edit of(TableVersion latest, DeltaTable table) {
    return new Edit(List.of(), files);
  }
}
