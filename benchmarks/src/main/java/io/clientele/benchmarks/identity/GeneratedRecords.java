package io.clientele.benchmarks.identity;

import io.clientele.contracts.core.CustomerRecord;
import io.clientele.contracts.core.SourceColumns;
import java.sql.Date;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** Records of a {@link Population}, in the shape of {@code core.customer_record}. */
final class GeneratedRecords {
  private static final StructType SHAPE =
      StructType.fromDDL(
          String.join(
                  " string, ",
                  SourceColumns.SOURCE,
                  SourceColumns.SOURCE_KEY,
                  LabelledRecords.TRUTH,
                  CustomerRecord.GIVEN_NAME,
                  CustomerRecord.FAMILY_NAME,
                  CustomerRecord.NATIONAL_ID,
                  CustomerRecord.EMAIL,
                  CustomerRecord.PHONE,
                  CustomerRecord.STREET,
                  CustomerRecord.CITY,
                  CustomerRecord.POSTAL_CODE,
                  CustomerRecord.BIRTH_DATE)
              + " date");

  private GeneratedRecords() {}

  static LabelledRecords of(SparkSession spark, long records, long seed) {
    var population = new Population(seed);
    return LabelledRecords.of(
        spark
            .range(records)
            .map((MapFunction<Long, Row>) i -> row(i, population.record(i)), Encoders.row(SHAPE)));
  }

  private static Row row(long index, Person person) {
    return RowFactory.create(
        "crm",
        String.valueOf(index),
        person.truth(),
        person.given(),
        person.family(),
        person.nationalId(),
        person.email(),
        person.phone(),
        person.street(),
        person.city(),
        person.postalCode(),
        person.birth() == null ? null : Date.valueOf(person.birth()));
  }
}
