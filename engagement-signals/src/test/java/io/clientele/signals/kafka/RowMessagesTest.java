package io.clientele.signals.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.engagement.CustomerSignal;
import io.clientele.contracts.table.ColumnType;
import io.clientele.contracts.table.Table;
import io.clientele.signals.delta.DeltaRows;
import io.clientele.signals.engagement.SignalRows;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RowMessagesTest {
  @Test
  void aSignalIsKeyedByItsCustomerAndNamesEveryColumn() {
    long touched = Instant.parse("2024-03-10T23:59:59.5Z").toEpochMilli();
    long asOf = Instant.parse("2024-03-11T00:00:00Z").toEpochMilli();
    var signal =
        new CustomerSignal(
            "ann", 1.5, asOf, 1, 2, 3, 4, 5, touched, "web", touched, "web", "web", 23);
    var messages = new RowMessages<>(new SignalRows(), "clientele.engagement-signal");

    var message = messages.serialize(signal, null, null);

    assertThat(message.topic()).isEqualTo("clientele.engagement-signal");
    assertThat(text(message.key())).isEqualTo("ann");
    assertThat(text(message.value()))
        .isEqualTo(
            """
            {"customer_id":"ann","score":1.5,"as_of":"2024-03-11T00:00:00Z","events_1h":1,\
            "events_24h":2,"events_7d":3,"events_30d":4,"sessions_30d":5,\
            "first_touch_at":"2024-03-10T23:59:59.500Z","first_channel":"web",\
            "last_touch_at":"2024-03-10T23:59:59.500Z","last_channel":"web",\
            "favourite_channel":"web","favourite_hour":23}""");
  }

  @Test
  void severalKeyColumnsAreAnObjectAndAnEmptyColumnIsNull() {
    var message = new RowMessages<>(new Days(), "days").serialize(19_000, null, null);

    assertThat(text(message.key())).isEqualTo("{\"day\":\"2022-01-08\",\"shop\":\"s \\\"1\\\"\"}");
    assertThat(text(message.value()))
        .isEqualTo(
            "{\"day\":\"2022-01-08\",\"shop\":\"s \\\"1\\\"\",\"visits\":null,\"open\":true}");
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private record Days() implements DeltaRows<Integer> {
    private static final long serialVersionUID = 1;

    @Override
    public Table table() {
      return Table.in("mart", "day")
          .key("day", "shop")
          .required("day", ColumnType.DATE, "day")
          .required("shop", ColumnType.STRING, "shop")
          .optional("visits", ColumnType.LONG, "visits")
          .required("open", ColumnType.BOOLEAN, "open")
          .build();
    }

    @Override
    public Object[] values(Integer day) {
      return new Object[] {day, "s \"1\"", null, true};
    }
  }
}
