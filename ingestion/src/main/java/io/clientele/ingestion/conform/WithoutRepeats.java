package io.clientele.ingestion.conform;

import io.clientele.contracts.profile.TableMapping;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Spliterators;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;

/**
 * For mappings that account for no rows: leaves out rows that say of a record what the row before
 * said of it, and what does not fit. Half a million invoice lines bring a few thousand products.
 */
final class WithoutRepeats implements MapPartitionsFunction<Row, Row> {
  private static final long serialVersionUID = 1;
  private static final int REMEMBERED = 50_000;

  private final MapRows map;
  private final int[] keyAt;
  private final int[] saidAt;

  /**
   * @param layout of the raw rows
   */
  WithoutRepeats(MapRows map, RawLayout layout, TableMapping mapping) {
    this.map = map;
    this.keyAt =
        layout.at(mapping.key().stream().flatMap(part -> part.columns().stream()).toList());
    this.saidAt = layout.at(mapping.reads());
  }

  @Override
  public Iterator<Row> call(Iterator<Row> rows) {
    var last = new Remembered();
    Iterator<Row> news = filtered(rows, row -> isNews(row, last));
    return filtered(map.call(news), row -> row.isNullAt(Mapped.RULE_AT));
  }

  private boolean isNews(Row row, Map<List<Object>, List<Object>> last) {
    List<Object> said = values(row, saidAt);
    return !said.equals(last.put(values(row, keyAt), said));
  }

  private static List<Object> values(Row row, int[] at) {
    var values = new ArrayList<Object>(at.length);
    Arrays.stream(at).forEach(position -> values.add(row.get(position)));
    return values;
  }

  private static Iterator<Row> filtered(Iterator<Row> rows, Predicate<Row> wanted) {
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, 0), false)
        .filter(wanted)
        .iterator();
  }

  /** What was said last of each of the records met most recently. */
  private static final class Remembered extends LinkedHashMap<List<Object>, List<Object>> {
    private static final long serialVersionUID = 1;

    Remembered() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<List<Object>, List<Object>> eldest) {
      return size() > REMEMBERED;
    }
  }
}
