package io.clientele.ingestion.conform;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.get_json_object;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;

import io.clientele.contracts.profile.Fields;
import io.clientele.contracts.profile.OrderLines;
import io.clientele.ingestion.RawTables;
import io.clientele.lake.Lake;
import io.clientele.sources.records.RowOrigin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/** The raw rows of one batch: what a mapping reads of them, and all of them where it may refuse. */
final class RawRead {
  /** File and line of the row before it was given back, where it was. */
  static final String FIRST_FILE = "_first_file";

  static final String FIRST_LINE = "_first_line";

  /** The batch that brought it before. */
  static final String DELIVERED = "_delivered";

  private static final String FIRST_POSITION = "_first_position";
  private static final String CARRIED = "_carried_";
  private static final List<String> FIRST = List.of(FIRST_FILE, FIRST_LINE, DELIVERED);

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
            .select(columns(batch));
    return feed.object().orderLines().map(order -> withOrder(rows, order)).orElse(rows);
  }

  private Column[] columns(long batch) {
    var columns = new ArrayList<Column>();
    stored().forEach(name -> columns.add(col(name)));
    columns.add(coalesce(origin(RowOrigin.FILE), col(RawTables.FILE)).as(FIRST_FILE));
    columns.add(coalesce(number(RowOrigin.LINE), col(RawTables.LINE)).as(FIRST_LINE));
    columns.add(coalesce(number(RowOrigin.BATCH), lit(batch)).as(DELIVERED));
    if (read().contains(Fields.POSITION)) {
      columns.add(number(RowOrigin.POSITION).as(FIRST_POSITION));
    }
    return columns.toArray(Column[]::new);
  }

  private static Column number(String name) {
    return origin(name).cast("bigint");
  }

  private static Column origin(String name) {
    return get_json_object(col(RawTables.ORIGIN), "$." + name);
  }

  /** Where everything stands in those rows. */
  RawLayout layout() {
    var places = new HashMap<String, Integer>();
    Stream.of(stored(), FIRST, appended())
        .flatMap(List::stream)
        .forEach(name -> places.put(name, places.size()));
    var positions = new HashMap<String, Integer>();
    read().forEach(column -> positions.put(column, places.get(nameOf(column))));
    var payload = new LinkedHashMap<String, Integer>();
    var filled = new LinkedHashMap<String, Integer>();
    if (feed.isPrimary()) {
      asItCame().forEach(name -> payload.put(name, places.get(name)));
      carried().forEach(column -> filled.put(known.get(column), places.get(nameOf(column))));
    }
    return new RawLayout(places, positions, payload, filled);
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
    if (carried().contains(column)) {
      return CARRIED + known.get(column);
    }
    return switch (column) {
      case Fields.FILE -> FIRST_FILE;
      case Fields.LINE -> FIRST_LINE;
      default -> known.getOrDefault(column, column);
    };
  }

  private List<String> carried() {
    return feed.object().orderLines().stream()
        .flatMap(order -> order.carried().stream())
        .filter(read()::contains)
        .toList();
  }

  private List<String> appended() {
    var names = new ArrayList<String>();
    if (read().contains(Fields.POSITION)) {
      names.add(FIRST_POSITION);
    }
    carried().forEach(column -> names.add(nameOf(column)));
    if (read().contains(Fields.POSITION)) {
      names.add(Fields.POSITION);
    }
    return names;
  }

  private Dataset<Row> withOrder(Dataset<Row> rows, OrderLines order) {
    WindowSpec lines =
        Window.partitionBy(col(RawTables.FILE), col(FIRST_FILE), col(known.get(order.within())))
            .orderBy(FIRST_LINE);
    WindowSpec whole = lines.rowsBetween(Window.unboundedPreceding(), Window.unboundedFollowing());
    Dataset<Row> result = rows;
    for (String column : carried()) {
      result = result.withColumn(nameOf(column), first(col(known.get(column)), true).over(whole));
    }
    return read().contains(Fields.POSITION)
        ? result.withColumn(
            Fields.POSITION, coalesce(col(FIRST_POSITION), row_number().over(lines)))
        : result;
  }
}
