package io.clientele.signals.delta;

import java.io.IOException;
import java.util.List;

/**
 * Makes rows the whole content of a table. Leaves it as it is where the rows are the same, and
 * where a stream ends whose rows were committed already.
 *
 * @param content digest of the rows in the files
 * @param continued true where rows of the same stream were handed over at an earlier checkpoint
 */
record Replacement(List<StagedFile> files, RowDigest content, boolean continued) implements Change {
  static Replacement of(List<Staged> parts) {
    return new Replacement(
        Staged.files(parts),
        parts.stream().map(Staged::content).reduce(RowDigest.NONE, RowDigest::plus),
        parts.stream().anyMatch(Staged::continued));
  }

  @Override
  public Edit of(TableVersion latest, DeltaTable table) throws IOException {
    if (files.isEmpty() && continued) {
      return Edit.NONE;
    }
    if (contentOf(latest).equals(content)) {
      table.files().discard(files);
      return Edit.NONE;
    }
    return new Edit(latest.files(), files);
  }

  private static RowDigest contentOf(TableVersion latest) throws IOException {
    var digest = new RowDigest[] {RowDigest.NONE};
    var values = new RowValues(latest.schema());
    latest.forEachRow(row -> digest[0] = digest[0].plus(values.of(row)));
    return digest[0];
  }
}
