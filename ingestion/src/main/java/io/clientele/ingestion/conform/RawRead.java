package io.clientele.ingestion.conform;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.row_number;

import io.clientele.contracts.profile.Fields;
import io.clientele.contracts.profile.OrderLines;
import io.clientele.ingestion.RawTables;
import io.clientele.lake.Lake;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/** The raw rows of one batch with what a mapping reads of them, and no more. */
final class RawRead {
  private final Feed feed;
  private final Map<String, String> columns = new LinkedHashMap<>();

  RawRead(Feed feed) {
    this.feed = feed;
    columns.put(Fields.FILE, RawTables.FILE);
    columns.put(Fields.LINE, RawTables.LINE);
    var read = new LinkedHashSet<>(feed.mapping().reads());
    feed.object().orderLines().ifPresent(order -> read.addAll(orderColumns(order)));
    read.stream()
        .filter(column -> !Fields.isGiven(column))
        .forEach(column -> columns.put(column, feed.object().columns().get(column)));
  }

  Dataset<Row> rows(Lake lake, long batch) {
    Dataset<Row> rows =
        lake.read(feed.rawTable())
            .where(col(RawTables.BATCH).equalTo(batch))
            .select(columns.values().stream().map(name -> col(name)).toArray(Column[]::new));
    return feed.object().orderLines().map(order -> withOrder(rows, order)).orElse(rows);
  }

  /** Where each canonical column stands in those rows. */
  Map<String, Integer> positions() {
    var positions = new HashMap<String, Integer>();
    columns.keySet().forEach(column -> positions.put(column, positions.size()));
    if (feed.object().order() != null) {
      positions.put(Fields.POSITION, positions.size());
    }
    return positions;
  }

  /** Where the columns of the key stand. */
  int[] keyAt() {
    var positions = positions();
    return feed.mapping().key().stream()
        .flatMap(part -> part.columns().stream())
        .mapToInt(positions::get)
        .toArray();
  }

  /** Where the columns that the mapping reads stand. */
  int[] saidAt() {
    return feed.mapping().reads().stream().mapToInt(positions()::get).toArray();
  }

  private List<String> orderColumns(OrderLines order) {
    var read = feed.mapping().reads();
    var columns = new ArrayList<String>();
    columns.add(order.within());
    order.carried().stream().filter(read::contains).forEach(columns::add);
    return columns;
  }

  private Dataset<Row> withOrder(Dataset<Row> rows, OrderLines order) {
    WindowSpec lines =
        Window.partitionBy(col(RawTables.FILE), col(columns.get(order.within())))
            .orderBy(RawTables.LINE);
    WindowSpec whole = lines.rowsBetween(Window.unboundedPreceding(), Window.unboundedFollowing());
    Dataset<Row> result = rows;
    for (String carried : order.carried()) {
      String name = columns.get(carried);
      if (name != null) {
        result = result.withColumn(name, first(col(name), true).over(whole));
      }
    }
    return feed.mapping().reads().contains(Fields.POSITION)
        ? result.withColumn(Fields.POSITION, row_number().over(lines))
        : result;
  }
}
