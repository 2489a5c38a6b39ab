package io.clientele.signals.delta;

import io.clientele.contracts.table.ColumnType;
import io.clientele.contracts.table.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * A row of a table with every column type that streams have, whose key has two columns.
 *
 * @param number with {@code source} the key
 * @param version decides all other values, some of them empty
 */
public record Sample(String source, long number, int version) {
  public static final Table TABLE =
      Table.in("mart", "sample")
          .grain("one row per number of a source")
          .key("number", "source")
          .required("source", ColumnType.STRING, "who tells")
          .required("number", ColumnType.LONG, "its number there")
          .required("version", ColumnType.INT, "what the other values come from")
          .optional("ratio", ColumnType.DOUBLE, "a third")
          .optional("name", ColumnType.STRING, "a text")
          .personal("email", ColumnType.STRING, "a text that is a person's")
          .optional("at", ColumnType.INSTANT, "a moment")
          .optional("day", ColumnType.DATE, "a day")
          .optional("flag", ColumnType.BOOLEAN, "yes or no")
          .build();

  /** How samples become rows. */
  public record Rows() implements DeltaRows<Sample> {
    @Override
    public Table table() {
      return TABLE;
    }

    @Override
    public Object[] values(Sample sample) {
      return sample.row();
    }
  }

  Object[] row() {
    return new Object[] {
      source,
      number,
      version,
      filled(3) ? version / 3.0 : null,
      filled(2) ? "é" + version : null,
      filled(5) ? version + "@example.org" : null,
      filled(4) ? version * 1_000_001L : null,
      filled(6) ? version : null,
      filled(7) ? version % 2 == 0 : null
    };
  }

  private boolean filled(int every) {
    return version % every != 0;
  }

  static List<Object[]> rows(Collection<Sample> samples) {
    return samples.stream().map(Sample::row).toList();
  }

  /** The samples' rows in files that no version names yet. */
  static List<StagedFile> staged(Collection<Sample> samples, DeltaTable table, Layout layout) {
    try {
      var staging = new StagingArea(table.files(), layout);
      for (Sample sample : samples) {
        staging.add(sample.row());
      }
      return staging.take();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Rows that are equal where their values are. */
  static List<List<Object>> values(Collection<Sample> samples) {
    return samples.stream().map(sample -> Arrays.asList(sample.row())).toList();
  }
}
