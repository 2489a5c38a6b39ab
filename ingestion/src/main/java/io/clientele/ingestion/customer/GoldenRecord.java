package io.clientele.ingestion.customer;

import static org.apache.spark.sql.functions.bool_and;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.struct;

import io.clientele.contracts.core.Customer;
import io.clientele.contracts.core.CustomerIdentity;
import io.clientele.contracts.core.CustomerRecord;
import io.clientele.contracts.core.SourceColumns;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * One row per customer from all its records: of every field the latest that any record knows, by
 * when its source last changed or created the record. Records flagged as deleted say nothing. Pure.
 */
final class GoldenRecord {
  private static final String RECENCY = "recency";
  private static final String AGE = "age";
  private static final List<String> LATEST =
      List.of(
          CustomerRecord.KIND,
          CustomerRecord.FULL_NAME,
          CustomerRecord.EMAIL,
          CustomerRecord.PHONE,
          CustomerRecord.COUNTRY,
          CustomerRecord.CITY,
          CustomerRecord.POSTAL_CODE,
          CustomerRecord.ACCOUNT_KEY,
          CustomerRecord.INDUSTRY);

  private GoldenRecord() {}

  /**
   * @param records rows of {@code core.customer_record}
   * @param identities rows of {@code core.customer_identity}
   */
  static Dataset<Row> of(Dataset<Row> records, Dataset<Row> identities) {
    Dataset<Row> ids =
        identities.select(
            concat_ws(":", col(CustomerIdentity.SOURCE), col(CustomerIdentity.SOURCE_KEY))
                .as("identity_key"),
            col(CustomerIdentity.CUSTOMER_ID));
    return withAccount(merged(records, ids), ids);
  }

  private static Dataset<Row> merged(Dataset<Row> records, Dataset<Row> ids) {
    Column record = concat_ws(":", col(SourceColumns.SOURCE), col(SourceColumns.SOURCE_KEY));
    var fields = new ArrayList<Column>();
    LATEST.forEach(name -> fields.add(latest(name)));
    fields.add(min(CustomerRecord.CREATED_AT).as(Customer.CREATED_AT));
    fields.add(min_by(col(SourceColumns.SOURCE), col(AGE)).as(Customer.FIRST_SOURCE));
    fields.add(
        bool_and(coalesce(col(CustomerRecord.IS_LEAD), lit(false))).as(Customer.IS_LEAD_ONLY));
    return records
        .where(col(SourceColumns.IS_DELETED).equalTo(false))
        .join(ids, record.equalTo(col("identity_key")))
        .withColumn(RECENCY, recency())
        .withColumn(AGE, age())
        .groupBy(Customer.CUSTOMER_ID)
        .agg(fields.get(0), fields.subList(1, fields.size()).toArray(Column[]::new));
  }

  private static Column latest(String name) {
    return expr("max_by(%1$s, %2$s) FILTER (WHERE %1$s IS NOT NULL)".formatted(name, RECENCY))
        .as(name);
  }

  /** Ties are broken by the record's key, so that the outcome does not depend on the order. */
  private static Column recency() {
    return struct(
        coalesce(
            col(SourceColumns.MODIFIED_AT),
            col(CustomerRecord.CREATED_AT),
            lit("1970-01-01").cast("timestamp")),
        col(SourceColumns.SOURCE),
        col(SourceColumns.SOURCE_KEY));
  }

  private static Column age() {
    return struct(
        coalesce(col(CustomerRecord.CREATED_AT), lit("9999-12-31").cast("timestamp")),
        col(SourceColumns.BATCH),
        col(SourceColumns.SOURCE));
  }

  private static Dataset<Row> withAccount(Dataset<Row> customers, Dataset<Row> ids) {
    Dataset<Row> accounts = ids.withColumnRenamed(Customer.CUSTOMER_ID, Customer.ACCOUNT_ID);
    return customers
        .join(accounts, col(CustomerRecord.ACCOUNT_KEY).equalTo(col("identity_key")), "left")
        .drop(CustomerRecord.ACCOUNT_KEY, "identity_key");
  }
}
