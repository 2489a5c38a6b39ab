package io.clientele.ingestion.conform;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.core.Product;
import io.clientele.contracts.core.SourceColumns;
import io.clientele.contracts.table.Table;
import io.clientele.lake.Schemas;
import io.clientele.lake.SparkSessions;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LargeDeliveriesTest {
  private static final Table TARGET = Product.TABLE;
  private static final long BATCH = 7;
  private static final int KEYS = 25;

  private final SparkSession spark = SparkSessions.local(Map.of());

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aLargeBatchIsDecidedAsASmallOne(long seed) {
    var random = new SplittableRandom(seed);
    Dataset<Row> mapped =
        spark.createDataFrame(
            LongStream.range(0, 40).mapToObj(line -> mapped(line, random)).toList(),
            Mapped.schema(TARGET));
    assertDecidedAlike(mapped, null);
    assertDecidedAlike(mapped, known(random));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whereNoKeyRepeatsEveryRowIsNew(boolean inAnEmptyTable) {
    var random = new SplittableRandom(5);
    Dataset<Row> mapped =
        spark.createDataFrame(List.of(fitting(1, "new", random)), Mapped.schema(TARGET));
    assertThat(large(mapped, inAnEmptyTable ? null : known(random)))
        .containsOnly(Map.entry("f/1", Fate.NEW));
  }

  private static Map<String, String> large(Dataset<Row> mapped, Dataset<Row> known) {
    try (Decided decided = new LargeDeliveries(TARGET).decide(mapped, known)) {
      return fates(decided.rows());
    }
  }

  private void assertDecidedAlike(Dataset<Row> mapped, Dataset<Row> known) {
    var small = fates(new Deliveries(TARGET).decide(mapped, known));
    assertThat(large(mapped, known)).isEqualTo(small);
    assertThat(small.values())
        .contains(Fate.NEW, Fate.DUPLICATE, Fate.SUPPRESSED, Fate.QUARANTINED);
  }

  private static Map<String, String> fates(Dataset<Row> decided) {
    var fates = new HashMap<String, String>();
    decided
        .select(col(Mapped.FILE), col(Mapped.LINE), col(Fate.COLUMN))
        .collectAsList()
        .forEach(row -> fates.put(row.getString(0) + "/" + row.getLong(1), row.getString(2)));
    return fates;
  }

  /** One in eight does not fit, one in eight is not meant. */
  private static Row mapped(long line, SplittableRandom random) {
    return switch (random.nextInt(8)) {
      case 0 -> unfit(line, "required");
      case 1 -> unfit(line, Mapped.SKIPPED);
      default -> fitting(line, "p" + random.nextInt(KEYS), random);
    };
  }

  private static Row unfit(long line, String rule) {
    var values = new Object[Mapped.GIVEN + TARGET.columns().size()];
    place(values, line);
    values[Mapped.RULE_AT] = rule;
    return RowFactory.create(values);
  }

  private static Row fitting(long line, String key, SplittableRandom random) {
    var values = new Object[Mapped.GIVEN + TARGET.columns().size()];
    place(values, line);
    System.arraycopy(product(key, random, BATCH), 0, values, Mapped.GIVEN, TARGET.columns().size());
    return RowFactory.create(values);
  }

  private static void place(Object[] values, long line) {
    values[0] = 0;
    values[1] = "f";
    values[2] = line;
    values[Mapped.GIVEN - 1] = BATCH;
  }

  private Dataset<Row> known(SplittableRandom random) {
    var rows = new ArrayList<Row>();
    for (int key = 0; key < KEYS; key += 2) {
      rows.add(RowFactory.create(product("p" + key, random, random.nextInt(2) == 0 ? 3 : BATCH)));
    }
    return spark.createDataFrame(rows, Schemas.of(TARGET));
  }

  /** Few versions and few moments, so that equal ones meet. */
  private static Object[] product(String key, SplittableRandom random, long batch) {
    var product = new HashMap<String, Object>();
    product.put(Product.PRODUCT_ID, key);
    product.put(SourceColumns.SOURCE, "s");
    product.put(SourceColumns.SOURCE_OBJECT, "o");
    product.put(SourceColumns.SOURCE_KEY, key);
    product.put(SourceColumns.MODIFIED_AT, moment(random.nextInt(4)));
    product.put(SourceColumns.IS_DELETED, false);
    product.put(SourceColumns.CONTENT_HASH, (long) random.nextInt(3));
    product.put(SourceColumns.BATCH, batch);
    return TARGET.columnNames().stream().map(product::get).toArray();
  }

  private static Timestamp moment(int day) {
    return day == 0 ? null : Timestamp.valueOf("2026-01-0" + day + " 00:00:00");
  }
}
