package io.clientele.ingestion.conform;

import io.clientele.contracts.table.Table;
import io.clientele.lake.Schemas;
import io.clientele.sources.records.RowOrigin;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * Columns of rows on their way from raw to core: where each came from, what became of it. Of a row
 * that was refused only the key in its source is filled, where that can be told.
 */
final class Mapped {
  static final String FEED = "_feed";
  static final String FILE = "_file";
  static final String LINE = "_line";

  /** Why the row was refused; null where it fits. */
  static final String RULE = "_rule";

  static final String MESSAGE = "_message";

  /** The row as it came, as JSON, where it was refused. */
  static final String PAYLOAD = "_payload";

  /** What a refused row needs to be given back, a {@link RowOrigin}. */
  static final String ORIGIN = "_origin";

  /** The batch that brought the row first: another one may have given it back. */
  static final String DELIVERED = "_delivered";

  /** The rule of rows that the mapping's condition leaves out. */
  static final String SKIPPED = "skipped";

  static final int RULE_AT = 3;
  static final int GIVEN = 8;

  private Mapped() {}

  static StructType schema(Table target) {
    var schema =
        new StructType()
            .add(FEED, DataTypes.IntegerType)
            .add(FILE, DataTypes.StringType)
            .add(LINE, DataTypes.LongType)
            .add(RULE, DataTypes.StringType)
            .add(MESSAGE, DataTypes.StringType)
            .add(PAYLOAD, DataTypes.StringType)
            .add(ORIGIN, DataTypes.StringType)
            .add(DELIVERED, DataTypes.LongType);
    for (StructField field : Schemas.of(target).fields()) {
      schema = schema.add(field);
    }
    return schema;
  }
}
