package io.clientele.ingestion.conform;

import io.clientele.contracts.core.SourceColumns;
import io.clientele.contracts.table.Table;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;

/**
 * For mappings that account for no rows: leaves out what does not fit and what says of a record the
 * same as the row before, so that half a million invoice lines bring a few thousand products.
 */
final class WithoutRepeats implements MapPartitionsFunction<Row, Row> {
  private static final long serialVersionUID = 1;
  private static final int REMEMBERED = 50_000;

  private final MapRows map;
  private final int[] keyAt;
  private final int hashAt;

  WithoutRepeats(MapRows map, Table target) {
    this.map = map;
    List<String> names = target.columnNames();
    this.keyAt = target.key().stream().mapToInt(key -> Mapped.GIVEN + names.indexOf(key)).toArray();
    this.hashAt = Mapped.GIVEN + names.indexOf(SourceColumns.CONTENT_HASH);
  }

  @Override
  public Iterator<Row> call(Iterator<Row> rows) {
    var last = new Remembered();
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(map.call(rows), 0), false)
        .filter(row -> row.isNullAt(Mapped.RULE_AT) && isNews(row, last))
        .iterator();
  }

  private boolean isNews(Row row, Map<Object, Long> last) {
    long hash = row.getLong(hashAt);
    return !Objects.equals(last.put(key(row), hash), hash);
  }

  private Object key(Row row) {
    if (keyAt.length == 1) {
      return row.get(keyAt[0]);
    }
    var key = new ArrayList<Object>(keyAt.length);
    for (int at : keyAt) {
      key.add(row.get(at));
    }
    return key;
  }

  /** The hash said last of each of the records seen most recently. */
  private static final class Remembered extends LinkedHashMap<Object, Long> {
    private static final long serialVersionUID = 1;

    Remembered() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Object, Long> eldest) {
      return size() > REMEMBERED;
    }
  }
}
