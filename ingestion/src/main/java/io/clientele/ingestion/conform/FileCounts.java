package io.clientele.ingestion.conform;

import io.clientele.contracts.ClienteleException;
import io.clientele.ingestion.files.FileEntry;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Where the rows of one file went.
 *
 * @param file what the parser counted before anything landed
 * @param fates rows by what became of them, counted after mapping
 */
record FileCounts(FileEntry file, Map<String, Long> fates) {
  private long count(String fate) {
    return fates.getOrDefault(fate, 0L);
  }

  long accepted() {
    return count(Fate.NEW) + count(Fate.CHANGED);
  }

  private long quarantined() {
    return count(Fate.QUARANTINED) + file.broken();
  }

  private long total() {
    return accepted() + quarantined() + count(Fate.DUPLICATE) + count(Fate.SUPPRESSED);
  }

  /**
   * The law: every row that went in came out somewhere.
   *
   * @throws ClienteleException with the figures where it is broken
   */
  void check() {
    if (total() != file.rows()) {
      throw new ClienteleException(
          "Cannot account for every row of %s of source %s: %d in, but %d accepted, %d quarantined, %d duplicates, %d suppressed."
              .formatted(
                  file.file(),
                  file.source(),
                  file.rows(),
                  accepted(),
                  quarantined(),
                  count(Fate.DUPLICATE),
                  count(Fate.SUPPRESSED)),
          "Nothing of the batch was written; report it with the file's header and the profile.");
    }
  }

  /** A row of {@code ops.reconciliation}. */
  Row row() {
    return RowFactory.create(
        file.runId(),
        file.source(),
        file.object(),
        file.file(),
        file.rows(),
        accepted(),
        quarantined(),
        count(Fate.DUPLICATE),
        count(Fate.SUPPRESSED));
  }
}
