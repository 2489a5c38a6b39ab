package io.clientele.ingestion.identity;

import static io.clientele.ingestion.identity.MatchKeys.RECORD;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.xxhash64;

import io.clientele.contracts.core.CustomerRecord;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Records with what they are compared in and the blocks they stand in. Pure. */
final class ComparedRecords {
  static final String KIND = CustomerRecord.KIND;

  /** Texts by ordinal of {@link Field}. */
  static final String VALUES = "compared";

  /** Hashes of the record's blocking keys. */
  static final String BLOCKS = "blocks";

  private static final String PREPARED = "prepared";
  private static final StructType SHAPE =
      new StructType()
          .add(VALUES, DataTypes.createArrayType(DataTypes.StringType))
          .add(BLOCKS, DataTypes.createArrayType(DataTypes.StringType));

  private ComparedRecords() {}

  /**
   * @param records rows of {@code core.customer_record}
   * @return record, kind, values and blocks of each
   */
  static Dataset<Row> of(Dataset<Row> records) {
    UserDefinedFunction prepare = udf((UDF1<Row, Row>) ComparedRecords::prepared, SHAPE);
    Column[] columns =
        Features.COLUMNS.stream()
            .map(name -> col(name).cast("string").as(name))
            .toArray(Column[]::new);
    return records
        .select(
            MatchKeys.record().as(RECORD), col(KIND), prepare.apply(struct(columns)).as(PREPARED))
        .select(
            col(RECORD),
            col(KIND),
            col(PREPARED + "." + VALUES),
            transform(col(PREPARED + "." + BLOCKS), key -> xxhash64(key)).as(BLOCKS));
  }

  private static Row prepared(Row record) {
    Features features = Features.of(record);
    String kind = record.getString(Features.COLUMNS.indexOf(CustomerRecord.KIND));
    return RowFactory.create(
        features.values(), BlockingKeys.of(kind, features).toArray(String[]::new));
  }
}
