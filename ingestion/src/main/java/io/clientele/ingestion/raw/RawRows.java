package io.clientele.ingestion.raw;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clientele.contracts.profile.Fields;
import io.clientele.contracts.profile.ObjectProfile;
import io.clientele.sources.Portions;
import io.clientele.sources.records.RecordFields;
import io.clientele.sources.records.SourceRecord;
import java.sql.Timestamp;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Reads files into rows of their raw table; records that cannot be split are left out. */
final class RawRows implements FlatMapFunction<Iterator<LandPart>, Row> {
  private static final long serialVersionUID = 1;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int GIVEN = 6;
  private static final String ORIGIN = Fields.name(Portions.ORIGIN);

  private final String[] columns;
  private final long batch;
  private final Timestamp ingestedAt;

  RawRows(ObjectProfile object, long batch, Timestamp ingestedAt) {
    this.columns = object.columns().keySet().toArray(String[]::new);
    this.batch = batch;
    this.ingestedAt = ingestedAt;
  }

  @Override
  public Iterator<Row> call(Iterator<LandPart> parts) {
    var known = new HashSet<>(List.of(columns));
    known.add(ORIGIN);
    return new FileByFile<>(parts, part -> rows(part, known));
  }

  private RowsOfFile rows(LandPart part, Set<String> known) {
    return new RowsOfFile(
        part.records(),
        record ->
            record instanceof SourceRecord.Split split ? row(part.name(), split, known) : null);
  }

  private Row row(String file, SourceRecord.Split record, Set<String> known) {
    RecordFields fields = record.fields();
    var values = new Object[GIVEN + columns.length];
    values[0] = file;
    values[1] = record.line();
    values[2] = batch;
    values[3] = ingestedAt;
    values[4] = more(fields.others(known));
    values[5] = Portions.isReplayed(file) ? fields.value(ORIGIN) : null;
    for (int i = 0; i < columns.length; i++) {
      values[GIVEN + i] = fields.value(columns[i]);
    }
    return RowFactory.create(values);
  }

  private static String more(Map<String, String> others) {
    try {
      return others.isEmpty() ? null : JSON.writeValueAsString(others);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Texts can always be written as JSON", e);
    }
  }
}
