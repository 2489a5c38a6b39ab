package io.clientele.benchmarks.identity;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;

import io.clientele.contracts.core.CustomerRecord;
import io.clientele.contracts.core.SourceColumns;
import io.clientele.contracts.table.Column;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Records whose persons are known.
 *
 * @param records rows of {@code core.customer_record}
 * @param truth record and truth, equal for records of one person
 */
record LabelledRecords(Dataset<Row> records, Dataset<Row> truth) {
  static final String RECORD = "record";
  static final String TRUTH = "truth";

  /**
   * @param rows some columns of {@code core.customer_record}, source and source_key among them, and
   *     truth
   */
  static LabelledRecords of(Dataset<Row> rows) {
    Dataset<Row> kept = rows.localCheckpoint();
    var given = Set.of(kept.columns());
    var columns =
        CustomerRecord.TABLE.columns().stream()
            .map(column -> given.contains(column.name()) ? col(column.name()) : plain(column))
            .toArray(org.apache.spark.sql.Column[]::new);
    var record = concat_ws(":", col(SourceColumns.SOURCE), col(SourceColumns.SOURCE_KEY));
    return new LabelledRecords(
        kept.select(columns),
        kept.select(record.as(RECORD), col(TRUTH)).where(col(TRUTH).isNotNull()));
  }

  private static org.apache.spark.sql.Column plain(Column column) {
    Object value =
        switch (column.name()) {
          case CustomerRecord.KIND -> "person";
          case SourceColumns.SOURCE_OBJECT -> "person";
          case SourceColumns.IS_DELETED -> false;
          case SourceColumns.CONTENT_HASH, SourceColumns.BATCH -> 0L;
          default -> null;
        };
    return lit(value).cast(column.type().ddl()).as(column.name());
  }
}
