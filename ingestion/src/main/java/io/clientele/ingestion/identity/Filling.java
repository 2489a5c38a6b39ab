package io.clientele.ingestion.identity;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import io.clientele.contracts.core.CustomerRecord;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * How much records say that people can be told apart by.
 *
 * @param records how many there are
 * @param pairs pairs of records of one kind
 * @param telling records with a name and something beside it
 */
record Filling(long records, double pairs, long telling) {
  private static final List<String> BESIDE =
      List.of(
          CustomerRecord.BIRTH_DATE,
          CustomerRecord.NATIONAL_ID,
          CustomerRecord.EMAIL,
          CustomerRecord.PHONE,
          CustomerRecord.STREET,
          CustomerRecord.CITY,
          CustomerRecord.POSTAL_CODE);

  static Filling of(Dataset<Row> records) {
    var name =
        coalesce(
            col(CustomerRecord.FULL_NAME),
            col(CustomerRecord.FAMILY_NAME),
            col(CustomerRecord.GIVEN_NAME));
    var beside =
        coalesce(BESIDE.stream().map(column -> col(column).cast("string")).toArray(Column[]::new));
    long all = 0;
    double pairs = 0;
    long telling = 0;
    for (Row kind :
        records
            .groupBy(CustomerRecord.KIND)
            .agg(count(lit(1)), count(when(name.isNotNull().and(beside.isNotNull()), 1)))
            .collectAsList()) {
      long of = kind.getLong(1);
      all += of;
      pairs += of * (of - 1.0) / 2;
      telling += kind.getLong(2);
    }
    return new Filling(all, pairs, telling);
  }

  boolean isComparable() {
    return pairs > 0 && telling > 1;
  }
}
