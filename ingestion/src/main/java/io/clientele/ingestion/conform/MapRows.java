package io.clientele.ingestion.conform;

import io.clientele.contracts.core.SourceColumns;
import io.clientele.contracts.profile.Outcome;
import io.clientele.contracts.profile.RowMapper;
import io.clientele.contracts.table.Table;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Runs a {@link RowMapper} over raw rows: one row out for each row in, see {@link Mapped}. */
final class MapRows implements MapPartitionsFunction<Row, Row> {
  private static final long serialVersionUID = 1;

  private final int feed;
  private final String object;
  private final RowMapper mapper;
  private final RawLayout layout;
  private final int width;
  private final int batchAt;
  private final int keyAt;
  private final int objectAt;
  private final long batch;

  /**
   * @param layout of the raw rows
   */
  MapRows(Feed feed, RowMapper mapper, RawLayout layout, Table target, long batch) {
    this.feed = feed.number();
    this.object = feed.object().name();
    this.mapper = mapper;
    this.layout = layout;
    this.width = Mapped.GIVEN + target.columns().size();
    this.batchAt = place(target, SourceColumns.BATCH);
    this.keyAt = place(target, SourceColumns.SOURCE_KEY);
    this.objectAt = place(target, SourceColumns.SOURCE_OBJECT);
    this.batch = batch;
  }

  private static int place(Table target, String column) {
    return Mapped.GIVEN + target.columnNames().indexOf(column);
  }

  @Override
  public Iterator<Row> call(Iterator<Row> rows) {
    var fields = new RowFields(layout);
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public Row next() {
        return map(fields.of(rows.next()));
      }
    };
  }

  private Row map(RowFields fields) {
    var values = new Object[width];
    values[0] = feed;
    values[1] = fields.file();
    values[2] = fields.line();
    values[7] = fields.delivered();
    Outcome outcome = mapper.map(fields);
    if (outcome instanceof Outcome.Mapped mapped) {
      fill(values, mapped.values());
    } else if (outcome instanceof Outcome.Refused refused) {
      values[3] = refused.rule();
      values[4] = refused.message();
      values[5] = fields.payload();
      values[6] = fields.origin().json();
      values[keyAt] = refused.key();
    } else {
      values[3] = Mapped.SKIPPED;
    }
    return RowFactory.create(values);
  }

  private void fill(Object[] values, Object[] mapped) {
    for (int i = 0; i < mapped.length; i++) {
      values[Mapped.GIVEN + i] = external(mapped[i]);
    }
    values[batchAt] = batch;
    values[objectAt] = object;
  }

  private static Object external(Object value) {
    if (value instanceof Instant moment) {
      return Timestamp.from(moment);
    }
    return value instanceof LocalDate day ? Date.valueOf(day) : value;
  }
}
