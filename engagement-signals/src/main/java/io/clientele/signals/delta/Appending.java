package io.clientele.signals.delta;

import io.clientele.contracts.table.Table;
import java.util.List;

/** The rows are added to the content. */
record Appending() implements WriteMode {
  @Override
  public Layout layout(Table contract) {
    return new Flat();
  }

  @Override
  public Change change(Table contract, List<Staged> parts) {
    return new Addition(Staged.files(parts));
  }
}
