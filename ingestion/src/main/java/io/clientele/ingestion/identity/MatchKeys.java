package io.clientele.ingestion.identity;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import io.clientele.contracts.core.CustomerRecord;
import io.clientele.contracts.core.SourceColumns;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What records can meet in: their own keys, the keys that sources declare to be the same, e-mail
 * addresses and phone numbers. Persons and companies do not meet in an address or number, and
 * companies meet in a number only under one name: tenants share a switchboard, and clerks who know
 * no number make one up. Pure.
 */
final class MatchKeys {
  /** {@code source:source_key} of a record. */
  static final String RECORD = "record";

  /** What the key is: {@link #KEY}, {@link #EMAIL} or {@link #PHONE}. */
  static final String TYPE = "type";

  static final String VALUE = "value";

  /** Person or company, with its name where that counts; empty for keys in which all may meet. */
  static final String AMONG = "among";

  /** Records that have the key. */
  static final String RECORDS = "records";

  static final String KEY = "key";
  static final String EMAIL = CustomerRecord.EMAIL;
  static final String PHONE = CustomerRecord.PHONE;

  static final String PERSON = "person";

  /** The columns that make a key one key. */
  static final List<String> IDENTIFYING = List.of(TYPE, AMONG, VALUE);

  /** An address or number that more records share belongs to a desk or a switchboard. */
  private static final int MOST_RECORDS = 10;

  private MatchKeys() {}

  static Column record() {
    return concat_ws(":", col(SourceColumns.SOURCE), col(SourceColumns.SOURCE_KEY));
  }

  /** One row per record and key. */
  static Dataset<Row> of(Dataset<Row> records) {
    Column keys =
        array(
            key(KEY, lit(""), record()),
            key(KEY, lit(""), col(CustomerRecord.SAME_AS_KEY)),
            key(EMAIL, col(CustomerRecord.KIND), col(CustomerRecord.EMAIL)),
            key(PHONE, kindAndCompany(), col(CustomerRecord.PHONE)));
    return records
        .select(record().as(RECORD), explode(keys).as("k"))
        .select(col(RECORD), col("k." + TYPE), col("k." + AMONG), col("k." + VALUE))
        .where(col(VALUE).isNotNull())
        .distinct();
  }

  /** The keys with the number of records that have them; those that too many share left out. */
  static Dataset<Row> usable(Dataset<Row> keys) {
    return keys.groupBy(col(TYPE), col(AMONG), col(VALUE))
        .agg(count(lit(1)).as(RECORDS))
        .where(col(TYPE).equalTo(KEY).or(col(RECORDS).leq(MOST_RECORDS)));
  }

  private static Column kindAndCompany() {
    Column name = regexp_replace(lower(col(CustomerRecord.FULL_NAME)), "[^\\p{L}\\p{N}]", "");
    Column person = col(CustomerRecord.KIND).equalTo(PERSON);
    return when(person, col(CustomerRecord.KIND))
        .otherwise(concat_ws(" ", col(CustomerRecord.KIND), name));
  }

  private static Column key(String type, Column among, Column value) {
    return struct(lit(type).as(TYPE), among.as(AMONG), value.as(VALUE));
  }
}
