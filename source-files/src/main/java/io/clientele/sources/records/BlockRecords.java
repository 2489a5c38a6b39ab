package io.clientele.sources.records;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;

/**
 * Records of files that consist of blocks of lines, each of which tells of several people: the
 * events of a calendar, the mails of a mailbox. The records are numbered from 2 in place of lines,
 * as if a header stood before the first one.
 */
final class BlockRecords implements RecordReader {
  private final Blocks blocks;
  private final Rows rows;
  private final Function<String, String> columnOf;
  private final Deque<SourceRecord> ready = new ArrayDeque<>();
  private long line = 1;

  /** Blocks of a file in order, without what stands between them. */
  interface Blocks extends Iterator<String>, AutoCloseable {
    @Override
    void close();
  }

  /** What a block says, row by row. */
  interface Rows {
    /**
     * @return texts by column
     * @throws Unsplittable where the block cannot be understood
     */
    List<Map<String, String>> of(String block);
  }

  BlockRecords(Blocks blocks, Rows rows, Function<String, String> columnOf) {
    this.blocks = blocks;
    this.rows = rows;
    this.columnOf = columnOf;
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty() && blocks.hasNext()) {
      take(blocks.next());
    }
    return !ready.isEmpty();
  }

  @Override
  public SourceRecord next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return ready.poll();
  }

  @Override
  public void close() {
    blocks.close();
  }

  private void take(String block) {
    try {
      for (Map<String, String> row : rows.of(block)) {
        ready.add(new SourceRecord.Split(++line, new NamedFields(row, columnOf)));
      }
    } catch (Unsplittable e) {
      ready.add(new SourceRecord.Broken(++line, "block", e.getMessage(), block));
    }
  }
}
