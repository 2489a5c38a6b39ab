package io.clientele.ingestion.conform;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.not;

import io.clientele.contracts.core.CustomerIdentity;
import io.clientele.contracts.core.CustomerKeyColumns;
import io.clientele.contracts.table.Table;
import io.clientele.lake.Lake;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Finds the customer behind a customer key. */
final class CustomerIds {
  private static final String KEY = "_identity_key";
  private static final String ID = "_identity_id";

  private final Lake lake;

  CustomerIds(Lake lake) {
    this.lake = lake;
  }

  static boolean concern(Table target) {
    return target.column(CustomerKeyColumns.CUSTOMER_ID).isPresent();
  }

  /** The rows with {@code customer_id} set where their key is known. */
  Dataset<Row> added(Dataset<Row> rows) {
    return rows.join(identities(), keysMatch(), "left")
        .withColumn(CustomerKeyColumns.CUSTOMER_ID, col(ID))
        .drop(KEY, ID);
  }

  /** Rows of a table whose customer has changed, with the customer as it is now. */
  Dataset<Row> restated(Table target) {
    Column differs = not(col(CustomerKeyColumns.CUSTOMER_ID).eqNullSafe(col(ID)));
    return lake.read(target)
        .join(identities(), keysMatch(), "inner")
        .where(differs)
        .withColumn(CustomerKeyColumns.CUSTOMER_ID, col(ID))
        .drop(KEY, ID);
  }

  private Dataset<Row> identities() {
    return lake.read(CustomerIdentity.TABLE)
        .select(
            concat_ws(":", col(CustomerIdentity.SOURCE), col(CustomerIdentity.SOURCE_KEY)).as(KEY),
            col(CustomerIdentity.CUSTOMER_ID).as(ID));
  }

  private static Column keysMatch() {
    return col(CustomerKeyColumns.CUSTOMER_KEY).equalTo(col(KEY));
  }
}
