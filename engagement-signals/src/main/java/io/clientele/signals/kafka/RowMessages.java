package io.clientele.signals.kafka;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.clientele.contracts.table.Column;
import io.clientele.contracts.table.Table;
import io.clientele.signals.delta.DeltaRows;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Predicate;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Rows of a table as messages. The value is a JSON object with every column by its name in the
 * contract: instants and dates in ISO 8601, {@code null} where a column is empty. The key is the
 * text of the key column, or a JSON object where there are several.
 *
 * @param rows how a record becomes a row
 * @param topic that the messages go to
 * @param <T> the record
 */
record RowMessages<T>(DeltaRows<T> rows, String topic) implements TopicMessages<T> {
  private static final long serialVersionUID = 1;
  private static final JsonFactory JSON = new JsonFactory();

  @Override
  public ProducerRecord<byte[], byte[]> serialize(T row, KafkaSinkContext context, Long time) {
    Object[] values = rows.values(row);
    return new ProducerRecord<>(topic, key(values), object(column -> true, values));
  }

  private byte[] key(Object[] values) {
    Table table = rows.table();
    if (table.key().size() > 1) {
      return object(column -> table.key().contains(column.name()), values);
    }
    int position = 0;
    while (!table.columns().get(position).name().equals(table.key().get(0))) {
      position++;
    }
    Object told = told(table.columns().get(position), values[position]);
    return String.valueOf(told).getBytes(StandardCharsets.UTF_8);
  }

  private byte[] object(Predicate<Column> wanted, Object[] values) {
    var bytes = new ByteArrayOutputStream(512);
    List<Column> columns = rows.table().columns();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      for (int i = 0; i < values.length; i++) {
        Column column = columns.get(i);
        if (wanted.test(column)) {
          json.writeFieldName(column.name());
          write(json, told(column, values[i]));
        }
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static Object told(Column column, Object value) {
    if (value == null) {
      return null;
    }
    return switch (column.type()) {
      case INSTANT -> Instant.EPOCH.plus((Long) value, ChronoUnit.MICROS).toString();
      case DATE -> LocalDate.ofEpochDay((Integer) value).toString();
      default -> value;
    };
  }

  private static void write(JsonGenerator json, Object value) throws IOException {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof Boolean flag) {
      json.writeBoolean(flag);
    } else if (value instanceof Double number) {
      json.writeNumber(number);
    } else if (value instanceof Number number) {
      json.writeNumber(number.longValue());
    } else {
      json.writeString(value.toString());
    }
  }
}
