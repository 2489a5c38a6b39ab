package io.clientele.benchmarks.value;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import io.clientele.contracts.mart.CustomerFacts;
import io.clientele.contracts.table.Column;
import java.io.Serializable;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.SplittableRandom;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * Facts of made-up customers, as of any day. Each found the shop on some day of the last two years,
 * buys at random at a rate of his own, and may stay away after any purchase. The same seed gives
 * the same customers, whichever day is asked for.
 *
 * @param customers how many there are at the end
 * @param seed of all chance
 */
public record ShopFacts(long customers, long seed) implements Serializable {
  /** The last day that anything is known of. */
  public static final LocalDate LAST_DAY = LocalDate.of(2026, 10, 31);

  static final String CURRENCY = "GBP";

  private static final int DAYS = 730;
  private static final double MEAN_RATE = 1 / 60.0;
  private static final double STOPPING = 4;
  private static final int FILES = 8;
  private static final StructType SHAPE =
      new StructType()
          .add(CustomerFacts.CUSTOMER_ID, "string")
          .add(CustomerFacts.FIRST_ORDER_ON, "date")
          .add(CustomerFacts.LAST_ORDER_ON, "date")
          .add(CustomerFacts.PURCHASE_DAYS, "int")
          .add(CustomerFacts.PURCHASE_AMOUNT, "decimal(18,2)")
          .add(CustomerFacts.FIRST_DAY_AMOUNT, "decimal(18,2)")
          .add(CustomerFacts.CURRENCY, "string");

  /** Rows of {@code mart.customer_facts}; what customer value does not look at is zero. */
  public Dataset<Row> on(LocalDate asOf, SparkSession spark) {
    MapFunction<Long, Row> known = id -> known(id, asOf);
    Dataset<Row> rows =
        spark
            .range(0, customers, 1, FILES)
            .map(known, Encoders.row(SHAPE))
            .where(col(CustomerFacts.PURCHASE_DAYS).gt(0));
    return rows.select(
        CustomerFacts.TABLE.columns().stream()
            .filter(column -> column.required() || isShaped(column.name()))
            .map(column -> valueOf(column, asOf))
            .toArray(org.apache.spark.sql.Column[]::new));
  }

  private static org.apache.spark.sql.Column valueOf(Column column, LocalDate asOf) {
    if (column.name().equals(CustomerFacts.AS_OF)) {
      return lit(Date.valueOf(asOf)).as(CustomerFacts.AS_OF);
    }
    return isShaped(column.name())
        ? col(column.name())
        : lit(0).cast(column.type().ddl()).as(column.name());
  }

  private static boolean isShaped(String column) {
    return SHAPE.getFieldIndex(column).isDefined();
  }

  private Row known(long id, LocalDate asOf) {
    var chance = new SplittableRandom(seed * customers + id);
    LocalDate first = LAST_DAY.minusDays(chance.nextInt(DAYS));
    long age = asOf.toEpochDay() - first.toEpochDay();
    double rate = MEAN_RATE * -Math.log(1 - chance.nextDouble());
    double stop = 1 - Math.pow(1 - chance.nextDouble(), 1 / STOPPING);
    double usual = Math.exp(3.5 + 0.6 * chance.nextGaussian());
    long firstCents = cents(usual, chance);
    long cents = firstCents;
    long last = 0;
    int days = age < 0 ? 0 : 1;
    boolean stays = true;
    for (long day = next(0, rate, chance); stays && day <= age; day = next(day, rate, chance)) {
      last = day;
      days++;
      cents += cents(usual, chance);
      stays = chance.nextDouble() >= stop;
    }
    return row(id, first, first.plusDays(last), days, cents, firstCents);
  }

  private static Row row(
      long id, LocalDate first, LocalDate last, int days, long cents, long firstCents) {
    return RowFactory.create(
        "c%08d".formatted(id),
        Date.valueOf(first),
        Date.valueOf(last),
        days,
        BigDecimal.valueOf(cents, 2),
        BigDecimal.valueOf(firstCents, 2),
        CURRENCY);
  }

  private static long next(long day, double rate, SplittableRandom chance) {
    return day + 1 + (long) (-Math.log(1 - chance.nextDouble()) / rate);
  }

  private static long cents(double usual, SplittableRandom chance) {
    return Math.round(100 * usual * Math.exp(0.4 * chance.nextGaussian()));
  }
}
