package io.clientele.campaigns.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Streams the rows of the one partition into a file and returns one row that says which. */
final class CsvPartition implements MapPartitionsFunction<Row, Row> {
  static final StructType RECEIPT =
      new StructType()
          .add("file", DataTypes.StringType)
          .add("rows", DataTypes.LongType)
          .add("sha256", DataTypes.StringType);

  /** Spreadsheets of some countries split cells at a semicolon or tab. */
  private static final QuoteStrategy ALSO_OTHER_SEPARATORS =
      new QuoteStrategy() {
        @Override
        public boolean quoteValue(int line, int index, String value) {
          return value.indexOf(';') >= 0 || value.indexOf('\t') >= 0;
        }
      };

  private static final long serialVersionUID = 1;

  private final String prefix;
  private final String[] header;

  /**
   * @param prefix path of the file; the number of the attempt is put behind it
   */
  CsvPartition(String prefix, String... header) {
    this.prefix = prefix;
    this.header = header.clone();
  }

  @Override
  public Iterator<Row> call(Iterator<Row> rows) {
    return List.of(written(rows, TaskContext.get().taskAttemptId())).iterator();
  }

  /** Where there are no rows, Spark may run no task at all. */
  Row headerOnly() {
    return written(Collections.emptyIterator(), 0);
  }

  private Row written(Iterator<Row> rows, long attempt) {
    Path file = Path.of(prefix + attempt);
    MessageDigest digest = sha256();
    long written;
    try (var out = new BufferedOutputStream(Files.newOutputStream(file));
        var csv = writer(new DigestOutputStream(out, digest))) {
      written = write(rows, csv);
    } catch (IOException e) {
      throw StagedCsv.unwritable(file, e);
    } catch (UncheckedIOException e) {
      throw StagedCsv.unwritable(file, e.getCause());
    }
    String hash = HexFormat.of().formatHex(digest.digest());
    return RowFactory.create(file.toString(), written, hash);
  }

  private long write(Iterator<Row> rows, CsvWriter csv) {
    csv.writeRecord(header);
    long written = 0;
    while (rows.hasNext()) {
      csv.writeRecord(cells(rows.next()));
      written++;
    }
    return written;
  }

  private static String[] cells(Row row) {
    return IntStream.range(0, row.size())
        .mapToObj(i -> row.isNullAt(i) ? "" : Cell.safe(row.getString(i)))
        .toArray(String[]::new);
  }

  private static CsvWriter writer(OutputStream out) {
    return CsvWriter.builder()
        .quoteStrategy(ALSO_OTHER_SEPARATORS)
        .build(out, StandardCharsets.UTF_8);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
