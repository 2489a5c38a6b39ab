package io.clientele.campaigns.csv;

import io.clientele.contracts.ClienteleException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/**
 * A CSV file in the workspace: UTF-8, RFC 4180, a header, rows in a fixed order, cells that no
 * spreadsheet takes for a formula. One task streams it, so memory does not grow with the audience;
 * the task must see the workspace's disk, as it does in a local session.
 */
public final class CsvDestination {
  private static final String STAGED = ".part";

  private final Path home;
  private final CsvTarget target;

  public CsvDestination(Path home, CsvTarget target) {
    this.home = home;
    this.target = target;
  }

  /**
   * Writes the complete file beside its place.
   *
   * @param rows what to write
   * @param order decides the order of rows; unique
   * @param cells one text column per column of the target
   * @throws ClienteleException where the folder is outside the workspace or not writable
   */
  public StagedCsv stage(Dataset<Row> rows, Column order, Column... cells) {
    Path file = prepared();
    String prefix = file.resolveSibling("." + file.getFileName() + STAGED).toString();
    var writer = new CsvPartition(prefix, target.header());
    Row receipt =
        rows
            .repartition(1)
            .sortWithinPartitions(order)
            .select(cells)
            .mapPartitions(writer, Encoders.row(CsvPartition.RECEIPT))
            .collectAsList()
            .stream()
            .findFirst()
            .orElseGet(writer::headerOnly);
    return new StagedCsv(
        Path.of(receipt.getString(0)), file, receipt.getLong(1), receipt.getString(2));
  }

  private Path prepared() {
    Path file = home.resolve(target.path()).toAbsolutePath();
    try {
      Files.createDirectories(file.getParent());
      if (!file.getParent().toRealPath().startsWith(home.toRealPath())) {
        throw new ClienteleException(
            "the file " + target.path() + " would be outside the workspace.",
            "Choose a folder inside it that is no link.");
      }
      removeLeftOvers(file);
    } catch (IOException e) {
      throw StagedCsv.unwritable(file, e);
    }
    return file;
  }

  /** A process that was killed leaves its staged file behind. */
  private static void removeLeftOvers(Path file) throws IOException {
    String glob = "." + file.getFileName() + STAGED + "*";
    try (DirectoryStream<Path> staged = Files.newDirectoryStream(file.getParent(), glob)) {
      for (Path each : staged) {
        Files.delete(each);
      }
    }
  }
}
