package io.clientele.signals.audit;

import io.clientele.contracts.mart.EngagementChannel;
import io.clientele.contracts.mart.EngagementSignal;
import io.clientele.contracts.mart.SignalTrigger;
import io.clientele.contracts.table.Table;
import io.clientele.signals.delta.StoredTable;
import io.clientele.signals.kafka.TestBroker;
import io.clientele.signals.kafka.TopicSinks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Where a stream writes, as its readers see it.
 *
 * @param letters topic of dead letters, of this stream alone
 * @param customers what the ids of its customers begin with
 */
public record Standing(Path lake, TestBroker broker, String letters, String customers) {
  private static final int COUNT =
      EngagementSignal.TABLE.columnNames().indexOf(EngagementSignal.EVENTS_30D);

  /**
   * All of it.
   *
   * @param expected as many messages are waited for
   */
  public Contents read(Contents expected) throws IOException {
    List<ConsumerRecord<String, String>> signals =
        messages(EngagementSignal.TABLE, expected.count(Place.SIGNAL_MESSAGES));
    Map<Place, List<List<Object>>> rows = new EnumMap<>(Place.class);
    rows.put(Place.SIGNALS, stored(EngagementSignal.TABLE));
    rows.put(Place.CHANNELS, channels());
    rows.put(Place.TRIGGERS, stored(SignalTrigger.TABLE));
    rows.put(Place.SIGNAL_MESSAGES, counts(signals));
    rows.put(Place.LAST_SIGNALS, last(signals));
    rows.put(Place.TRIGGER_MESSAGES, triggers(expected.count(Place.TRIGGER_MESSAGES)));
    rows.put(Place.LETTERS, letters(expected.count(Place.LETTERS)));
    return new Contents(rows);
  }

  private List<List<Object>> stored(Table table) throws IOException {
    return new StoredTable(lake, table)
        .rows().stream().<List<Object>>map(row -> new ArrayList<>(row.values())).toList();
  }

  private List<List<Object>> channels() throws IOException {
    return new StoredTable(lake, EngagementChannel.TABLE)
        .rows().stream()
            .map(
                row ->
                    List.of(
                        row.get(EngagementChannel.CUSTOMER_ID), row.get(EngagementChannel.CHANNEL)))
            .toList();
  }

  /** As many touches as the thirty days hold, which are all. */
  private static List<List<Object>> counts(List<ConsumerRecord<String, String>> signals) {
    var topic = new TopicRows(EngagementSignal.TABLE);
    return signals.stream()
        .map(each -> List.<Object>of(each.key(), topic.row(each.value()).get(COUNT)))
        .toList();
  }

  private static List<List<Object>> last(List<ConsumerRecord<String, String>> signals) {
    Map<String, String> last = new LinkedHashMap<>();
    signals.forEach(each -> last.put(each.key(), each.value()));
    return last.values().stream().map(new TopicRows(EngagementSignal.TABLE)::row).toList();
  }

  List<List<Object>> triggers(int atLeast) {
    var topic = new TopicRows(SignalTrigger.TABLE);
    return messages(SignalTrigger.TABLE, atLeast).stream()
        .map(each -> topic.row(each.value()))
        .toList();
  }

  List<List<Object>> letters(int atLeast) {
    return broker.committed(letters, atLeast).stream()
        .map(each -> List.<Object>of(each.value()))
        .toList();
  }

  private List<ConsumerRecord<String, String>> messages(Table table, int atLeast) {
    return broker.committed(
        TopicSinks.topicOf(table), each -> each.value().contains("\"" + customers + "-"), atLeast);
  }
}
