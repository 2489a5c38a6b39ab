package io.clientele.signals.delta;

import java.util.List;

/** Files that one version removes from a table and adds to it. */
record Edit(List<LiveFile> removals, List<StagedFile> additions) {
  static final Edit NONE = new Edit(List.of(), List.of());

  Edit {
    removals = List.copyOf(removals);
    additions = List.copyOf(additions);
  }

  boolean isEmpty() {
    return removals.isEmpty() && additions.isEmpty();
  }
}
