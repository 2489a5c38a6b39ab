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
import java.util.Objects;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/** The raw rows of one batch: what a mapping reads of them, and all of them where it may refuse. */
final class RawRead {
  private static final String CARRIED = "_carried_";

  private final Feed feed;
  private final Map<String, String> known;

  RawRead(Feed feed) {
    this.feed = feed;
    this.known = feed.object().columns();
  }

  Dataset<Row> rows(Lake lake, long batch) {
    Dataset<Row> rows =
        lake.read(feed.rawTable())
            .where(col(RawTables.BATCH).equalTo(batch))
            .select(stored().stream().map(name -> col(name)).toArray(Column[]::new));
    return feed.object().orderLines().map(order -> withOrder(rows, order)).orElse(rows);
  }

  /** Where everything stands in those rows. */
  RawLayout layout() {
    var places = new HashMap<String, Integer>();
    stored().forEach(name -> places.put(name, places.size()));
    appended().forEach(name -> places.put(name, places.size()));
    var positions = new HashMap<String, Integer>();
    read().forEach(column -> positions.put(column, places.get(nameOf(column))));
    var payload = new LinkedHashMap<String, Integer>();
    if (feed.isPrimary()) {
      asItCame().forEach(name -> payload.put(name, places.get(name)));
    }
    return new RawLayout(positions, payload);
  }

  /** Canonical columns that the mapping asks for. */
  private Set<String> read() {
    var read = new LinkedHashSet<>(List.of(Fields.FILE, Fields.LINE));
    read.addAll(feed.mapping().reads());
    return read;
  }

  private List<String> stored() {
    var names = new LinkedHashSet<>(List.of(RawTables.FILE, RawTables.LINE));
    read().stream().map(known::get).filter(Objects::nonNull).forEach(names::add);
    feed.object().orderLines().ifPresent(order -> names.add(known.get(order.within())));
    if (feed.isPrimary()) {
      names.addAll(asItCame());
    }
    return List.copyOf(names);
  }

  private List<String> asItCame() {
    var names = new ArrayList<>(known.values());
    names.add(RawTables.MORE);
    return names;
  }

  private String nameOf(String column) {
    return carried().contains(column)
        ? CARRIED + known.get(column)
        : known.getOrDefault(column, column);
  }

  private List<String> carried() {
    return feed.object().orderLines().stream()
        .flatMap(order -> order.carried().stream())
        .filter(read()::contains)
        .toList();
  }

  private List<String> appended() {
    var names = new ArrayList<>(carried().stream().map(this::nameOf).toList());
    if (read().contains(Fields.POSITION)) {
      names.add(Fields.POSITION);
    }
    return names;
  }

  private Dataset<Row> withOrder(Dataset<Row> rows, OrderLines order) {
    WindowSpec lines =
        Window.partitionBy(col(RawTables.FILE), col(known.get(order.within())))
            .orderBy(RawTables.LINE);
    WindowSpec whole = lines.rowsBetween(Window.unboundedPreceding(), Window.unboundedFollowing());
    Dataset<Row> result = rows;
    for (String column : carried()) {
      result = result.withColumn(nameOf(column), first(col(known.get(column)), true).over(whole));
    }
    return read().contains(Fields.POSITION)
        ? result.withColumn(Fields.POSITION, row_number().over(lines))
        : result;
  }
}
