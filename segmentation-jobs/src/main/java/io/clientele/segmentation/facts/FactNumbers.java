package io.clientele.segmentation.facts;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_from_unix_date;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.unix_date;

import io.clientele.contracts.mart.CustomerFacts;
import io.clientele.contracts.table.ColumnType;
import io.clientele.segmentation.Cents;
import java.util.Set;
import java.util.function.BiFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Rows of {@code mart.customer_facts} as numbers, which add up and compare many times faster: days
 * since 1970-01-01, cents and counts, all under the names of the table's columns.
 */
final class FactNumbers {
  private static final Set<String> SAME_IN_ALL_ROWS =
      Set.of(CustomerFacts.AS_OF, CustomerFacts.CURRENCY);

  private FactNumbers() {}

  /**
   * @param facts rows of {@code mart.customer_facts}
   */
  static Dataset<Row> of(Dataset<Row> facts) {
    return facts.select(each(FactNumbers::number));
  }

  /** No customer: what facts go on from that begin anew. */
  static Dataset<Row> none(Dataset<Row> likeThese) {
    return likeThese.where(lit(false)).select(each((column, type) -> number(nothing(type), type)));
  }

  /** The numbers in the shape of the table. */
  static Dataset<Row> rows(Dataset<Row> numbers, FactsDay day) {
    return numbers
        .select(each(FactNumbers::stored))
        .withColumn(CustomerFacts.AS_OF, lit(day.asOf()))
        .withColumn(CustomerFacts.CURRENCY, lit(day.currency()));
  }

  private static Column[] each(BiFunction<Column, ColumnType, Column> made) {
    return CustomerFacts.TABLE.columns().stream()
        .filter(column -> !SAME_IN_ALL_ROWS.contains(column.name()))
        .map(column -> made.apply(col(column.name()), column.type()).as(column.name()))
        .toArray(Column[]::new);
  }

  private static Column number(Column value, ColumnType type) {
    return switch (type) {
      case DATE -> unix_date(value);
      case MONEY -> Cents.of(value);
      case INT -> value.cast("bigint");
      default -> value;
    };
  }

  private static Column stored(Column number, ColumnType type) {
    return switch (type) {
      case DATE -> date_from_unix_date(number);
      case MONEY -> Cents.money(number);
      case INT -> number.cast("int");
      default -> number;
    };
  }

  private static Column nothing(ColumnType type) {
    return lit(null).cast(type.ddl());
  }
}
