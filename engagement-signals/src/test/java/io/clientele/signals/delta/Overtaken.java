package io.clientele.signals.delta;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/**
 * A change that other writers overtake: one commits between each look at the table and its edit.
 */
record Overtaken(Change change, Queue<Other> others) implements Change {
  /** What another writer does, given the edit that is about to be committed. */
  interface Other {
    void commit(Edit edit) throws IOException;
  }

  static Overtaken by(Change change, Other... others) {
    return new Overtaken(change, new ArrayDeque<>(List.of(others)));
  }

  @Override
  public Edit of(TableVersion latest, DeltaTable table) throws IOException {
    Edit edit = change.of(latest, table);
    if (!others.isEmpty()) {
      others.remove().commit(edit);
    }
    return edit;
  }

  @Override
  public void withdraw(Edit edit, DeltaTable table) throws IOException {
    change.withdraw(edit, table);
  }

  @Override
  public void settle(DeltaTable table) throws IOException {
    change.settle(table);
  }
}
