package io.clientele.signals.delta;

import io.clientele.contracts.table.Table;
import java.util.List;

/** The rows become the whole content. */
record Replacing() implements WriteMode {
  @Override
  public Layout layout(Table contract, String application) {
    return new Flat("");
  }

  @Override
  public RowDigest digest(RowDigest before, Object[] row) {
    return before.plus(row);
  }

  @Override
  public Change change(Table contract, List<Staged> parts) {
    return Replacement.of(parts);
  }
}
