package io.clientele.ingestion.raw;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.Row;
import org.apache.spark.util.TaskCompletionListener;

/** The rows of several files, one open at a time. */
final class FileByFile<F> implements Iterator<Row> {
  private final Iterator<F> files;
  private final Function<F, RowsOfFile> open;
  private RowsOfFile current;

  FileByFile(Iterator<F> files, Function<F, RowsOfFile> open) {
    this.files = files;
    this.open = open;
    if (TaskContext.get() != null) {
      TaskContext.get().addTaskCompletionListener((TaskCompletionListener) task -> close());
    }
  }

  @Override
  public boolean hasNext() {
    while ((current == null || !current.hasNext()) && files.hasNext()) {
      close();
      current = open.apply(files.next());
    }
    return current != null && current.hasNext();
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return current.next();
  }

  private void close() {
    if (current != null) {
      current.close();
    }
  }
}
