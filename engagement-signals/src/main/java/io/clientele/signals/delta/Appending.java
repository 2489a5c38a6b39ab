package io.clientele.signals.delta;

import io.clientele.contracts.table.Table;
import java.util.List;

/**
 * The rows are added to the content, but for those whose keys others have brought.
 *
 * @param time column that every row has and that is the same wherever the key is the same
 */
record Appending(String time) implements WriteMode {
  @Override
  public Layout layout(Table contract, String application) {
    return new Flat("by-" + application);
  }

  @Override
  public Change change(Table contract, List<Staged> parts) {
    return new Addition(Staged.files(parts), contract, time);
  }
}
