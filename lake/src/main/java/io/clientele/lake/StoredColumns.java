package io.clientele.lake;

import java.util.HashMap;
import java.util.Map;
import org.apache.parquet.hadoop.ParquetOutputFormat;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** How Parquet stores the columns of a table. */
final class StoredColumns {
  /**
   * Bytes of a dictionary. Columns with more values than that hold repeat few of them nearby; one
   * that outgrows the processor's cache makes every row wait.
   */
  private static final int DICTIONARY = 128 << 10;

  private StoredColumns() {}

  /**
   * Settings of the writer. Footers tell no extremes of text columns: those are names and addresses
   * of people, and no reader skips anything by them.
   */
  static Map<String, String> options(StructType schema) {
    var options = new HashMap<String, String>();
    options.put(ParquetOutputFormat.DICTIONARY_PAGE_SIZE, Integer.toString(DICTIONARY));
    options.put(ParquetOutputFormat.SIZE_STATISTICS_ENABLED, "false");
    for (StructField field : schema.fields()) {
      if (field.dataType().equals(DataTypes.StringType)) {
        options.put(ParquetOutputFormat.STATISTICS_ENABLED + "#" + field.name(), "false");
      }
    }
    return options;
  }
}
