package io.clientele.ingestion.fetch.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.clientele.ingestion.fetch.portion.PortionFile;
import io.clientele.ingestion.fetch.portion.PortionFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A portion of rows that is being written, as CSV below the names of its columns. */
final class TablePortion implements AutoCloseable {
  private final PortionFile file;
  private final CsvWriter writer;

  TablePortion(PortionFolder folder, List<String> columns) throws IOException {
    this.file = folder.begin();
    this.writer = CsvWriter.builder().build(file.out(), StandardCharsets.UTF_8);
    writer.writeRecord(columns);
  }

  void add(List<String> texts) {
    writer.writeRecord(texts);
  }

  void publish(PortionName name) throws IOException {
    writer.close();
    file.publish(name.parts());
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
