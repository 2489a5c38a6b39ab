package io.clientele.benchmarks.history;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.hex;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lpad;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.pow;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import io.clientele.contracts.core.CustomerKeyColumns;
import io.clientele.contracts.core.Sale;
import io.clientele.contracts.core.SourceColumns;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/**
 * Made-up sale lines in the order they happened, as many every day. Every customer buys at least
 * once; a few buy thousands of times; 3 in 100 lines are returns, 2 in 100 orders have no known
 * customer. The same numbers give the same rows, whatever the number of tasks.
 *
 * @param customers how many customers buy
 * @param lines how many lines, at least four for each customer
 * @param days how many days they are spread over
 * @param seed of all chance
 */
public record SaleHistory(long customers, long lines, int days, long seed) {
  /** The business day that the history ends with. */
  public static final LocalDate LAST_DAY = LocalDate.of(2026, 10, 31);

  /** Currency of every line. */
  public static final String CURRENCY = "GBP";

  /** Of the lines of a day, those that are late; and by how many days at most. */
  private static final double LATE = 0.05;

  private static final int MOST_LATE = 30;
  private static final int FILES = 16;
  private static final int PRODUCTS = 20_000;
  private static final int FIRST_ORDER_NUMBER = 500_000;

  /** Orders of 1, 2 … 7 lines, again and again. */
  private static final int LONGEST_ORDER = 7;

  private static final int LINES_OF_SEVEN_ORDERS = 28;

  /** Shares no factor with any number of customers, so that multiples of it meet each once. */
  private static final long PRIME = 2_147_483_647L;

  private static final String LINE = "line";
  private static final String ORDER = "order";
  private static final String IS_FIRST_ORDER = "is_first_order";

  public SaleHistory {
    if (customers < 1 || lines / 4 < customers) {
      throw new IllegalArgumentException(
          "%d lines are too few for %d customers: take four for each, or more"
              .formatted(lines, customers));
    }
  }

  /** Those columns of {@code core.sale} that customer facts are made of. */
  public Dataset<Row> rows(SparkSession spark) {
    return rows(spark.range(0, lines, 1, FILES).toDF(LINE).withColumn(ORDER, order()), day());
  }

  /**
   * Lines that become known on the day after the last one; some happened up to a month before.
   *
   * @param news how many
   */
  public Dataset<Row> nextDay(SparkSession spark, long news) {
    Column daysLate = floor(chance(ORDER, "days late").multiply(MOST_LATE)).plus(1).cast("int");
    Column late = when(chance(ORDER, "late").lt(LATE), daysLate).otherwise(0);
    Column day = date_add(lit(LAST_DAY.plusDays(1)), late.multiply(-1));
    return rows(spark.range(lines, lines + news, 1, 2).toDF(LINE).withColumn(ORDER, order()), day);
  }

  private Dataset<Row> rows(Dataset<Row> orders, Column day) {
    return orders
        .withColumn(IS_FIRST_ORDER, isFirstOrder())
        .withColumn(CustomerKeyColumns.CUSTOMER_ID, customerId())
        .withColumn(Sale.QUANTITY, quantity().cast(typeOf(Sale.QUANTITY)))
        .withColumn(Sale.UNIT_PRICE, unitPrice().cast(typeOf(Sale.UNIT_PRICE)))
        .select(
            col(CustomerKeyColumns.CUSTOMER_ID),
            col(ORDER).plus(FIRST_ORDER_NUMBER).cast("string").as(Sale.ORDER_ID),
            productId().as(Sale.PRODUCT_ID),
            day.as(Sale.BUSINESS_DATE),
            col(Sale.QUANTITY),
            col(Sale.UNIT_PRICE),
            col(Sale.QUANTITY)
                .multiply(col(Sale.UNIT_PRICE))
                .cast(typeOf(Sale.NET_AMOUNT))
                .as(Sale.NET_AMOUNT),
            lit(CURRENCY).as(Sale.CURRENCY),
            lit(false).as(SourceColumns.IS_DELETED));
  }

  private static Column order() {
    Column place = pmod(col(LINE), lit(LINES_OF_SEVEN_ORDERS)).plus(1).cast("int");
    Column[] orderOfPlace =
        IntStream.range(0, LONGEST_ORDER)
            .boxed()
            .flatMap(order -> IntStream.rangeClosed(0, order).mapToObj(line -> order))
            .map(functions::lit)
            .toArray(Column[]::new);
    return floor(col(LINE).divide(LINES_OF_SEVEN_ORDERS))
        .multiply(LONGEST_ORDER)
        .plus(element_at(array(orderOfPlace), place));
  }

  /** One order in a few is some customer's first. */
  private Column isFirstOrder() {
    return pmod(col(ORDER), lit(spacing()))
        .equalTo(0)
        .and(floor(col(ORDER).divide(spacing())).lt(customers));
  }

  private Column customerId() {
    Column each = pmod(floor(col(ORDER).divide(spacing())).multiply(PRIME), lit(customers));
    Column number = when(col(IS_FIRST_ORDER), each).otherwise(oftenTheSame());
    Column unknown = not(col(IS_FIRST_ORDER)).and(chance(ORDER, "unknown").lt(0.02));
    return when(not(unknown), concat(lit("c"), lpad(hex(xxhash64(number)), 16, "0")));
  }

  /** Half of the orders come from who is always keen, half from who is just then. */
  private Column oftenTheSame() {
    Column number = floor(pow(chance(ORDER, "customer"), 2).multiply(customers));
    Column fashion = floor(col(ORDER).multiply(4 * customers).divide(2 * lines));
    Column follows = chance(ORDER, "fashion").lt(0.5);
    return pmod(number.plus(when(follows, fashion).otherwise(0)), lit(customers));
  }

  private Column quantity() {
    Column units = floor(pow(chance(LINE, "quantity"), 2).multiply(12)).plus(1);
    Column isReturn = not(col(IS_FIRST_ORDER)).and(chance(LINE, "return").lt(returnChance()));
    return when(isReturn, units.multiply(-1)).otherwise(units);
  }

  private Column unitPrice() {
    Column pence = floor(pow(chance(LINE, "price"), 3).multiply(20_000)).plus(50);
    Column isSample = not(col(IS_FIRST_ORDER)).and(chance(LINE, "sample").lt(0.005));
    return when(isSample, lit(0)).otherwise(pence.divide(100));
  }

  private Column productId() {
    Column number = floor(pow(chance(LINE, "product"), 2).multiply(PRODUCTS)).cast("string");
    return concat(lit("P"), lpad(number, 5, "0"));
  }

  private Column day() {
    Column day = floor(col(LINE).multiply(days).divide(lines)).cast("int");
    return date_add(lit(LAST_DAY.minusDays(days - 1L)), day);
  }

  private long spacing() {
    return lines / 4 / customers;
  }

  /** First orders are never returned; the others make up for it, where there are any. */
  private double returnChance() {
    return 0.03 * spacing() / Math.max(1, spacing() - 1);
  }

  /** From 0 up to 1, the same for the same line or order. */
  private Column chance(String of, String what) {
    return pmod(xxhash64(lit(seed), col(of), lit(what)), lit(1L << 53)).divide(Math.pow(2, 53));
  }

  private static String typeOf(String column) {
    return Sale.TABLE.column(column).orElseThrow().type().ddl();
  }
}
