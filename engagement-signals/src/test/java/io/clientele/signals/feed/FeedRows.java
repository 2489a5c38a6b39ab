package io.clientele.signals.feed;

import io.clientele.signals.event.ChannelEvent;
import java.util.function.Consumer;

/** What a feed file tells, without Flink around it. */
public final class FeedRows {
  private FeedRows() {}

  public static void of(FeedFile file, Consumer<ChannelEvent> events) {
    FeedParser parser = file.parser();
    try (var records = file.open()) {
      records.forEachRemaining(
          record -> parser.parse(record).map(FeedEvent::event).ifPresent(events));
    }
  }
}
