package io.clientele.sources;

import io.clientele.sources.records.RecordReader;
import io.clientele.sources.records.SourceRecord;
import java.util.ArrayList;
import java.util.List;

/** Cuts a file into stretches while its records are read for the first time. */
public final class Stretches {
  private static final long BYTES_WORTH_A_STRETCH = 8L << 20;

  private final LineOffsets lines;
  private final boolean isCut;
  private final long least;
  private final List<Stretch> done = new ArrayList<>();
  private Stretch open = Stretch.WHOLE;

  /**
   * @param lines of the file
   * @param isCut false for a file that can only be read as a whole
   */
  Stretches(LineOffsets lines, boolean isCut) {
    this(lines, isCut, BYTES_WORTH_A_STRETCH);
  }

  Stretches(LineOffsets lines, boolean isCut, long least) {
    this.lines = lines;
    this.isCut = isCut;
    this.least = least;
  }

  /** Looks whether one ends before the record that was just read. */
  public void passed(SourceRecord record, RecordReader records) {
    long line = record.line();
    if (isCut && lines.isKnown(line) && line > open.line() && records.beginsAnew()) {
      long offset = lines.of(line);
      if (offset - open.offset() >= least) {
        done.add(new Stretch(open.offset(), open.line(), line));
        open = new Stretch(offset, line, Long.MAX_VALUE);
      }
    }
  }

  /** All of them, in order. */
  public List<Stretch> all() {
    var all = new ArrayList<>(done);
    all.add(open);
    return List.copyOf(all);
  }
}
