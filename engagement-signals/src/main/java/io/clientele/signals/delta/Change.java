package io.clientele.signals.delta;

import java.io.IOException;

/** What the rows of one checkpoint do to a table. */
interface Change {
  /**
   * How the latest version has to be edited. Asked again for each version that another writer
   * committed in between.
   */
  Edit of(TableVersion latest, DeltaTable table) throws IOException;

  /** Cleans up after an edit that another writer was faster than. */
  default void withdraw(Edit edit, DeltaTable table) throws IOException {}

  /** Cleans up once the change is in the table, by this commit or by an earlier one. */
  default void settle(DeltaTable table) throws IOException {}
}
