package io.clientele.ingestion.identity;

import io.clientele.contracts.core.CustomerRecord;
import io.clientele.contracts.core.SourceColumns;
import io.clientele.lake.testing.TableRow;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** One record of a person. */
final class RecordRow extends TableRow {
  private RecordRow(String key) {
    super(CustomerRecord.TABLE);
    set(SourceColumns.SOURCE, "crm");
    set(SourceColumns.SOURCE_KEY, key);
    set(CustomerRecord.KIND, "person");
  }

  static RecordRow person(String key) {
    return new RecordRow(key);
  }

  RecordRow named(String given, String family) {
    set(CustomerRecord.GIVEN_NAME, given);
    set(CustomerRecord.FAMILY_NAME, family);
    return this;
  }

  RecordRow born(String day) {
    set(CustomerRecord.BIRTH_DATE, LocalDate.parse(day));
    return this;
  }

  RecordRow at(String email) {
    set(CustomerRecord.EMAIL, email);
    return this;
  }

  RecordRow in(String city) {
    set(CustomerRecord.CITY, city);
    return this;
  }

  RecordRow declaredSameAs(String key) {
    set(CustomerRecord.SAME_AS_KEY, "crm:" + key);
    return this;
  }

  static Dataset<Row> dataset(List<RecordRow> records) {
    return TableRow.dataset(CustomerRecord.TABLE, records);
  }
}
