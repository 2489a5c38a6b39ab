package io.clientele.ingestion.fetch.topic;

import io.clientele.ingestion.fetch.portion.PortionFile;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;

/**
 * A portion of messages that is being written. A line stands for each offset, a blank one where no
 * message is: Kafka counts the ends of transactions too, and compaction takes messages away.
 */
final class TopicPortion implements AutoCloseable {
  /** A wider gap begins a portion of its own. */
  static final int MOST_BLANK = 1000;

  private final PortionSeries series;
  private final int partition;
  private final long from;
  private final PortionFile file;
  private final BufferedWriter lines;
  private long next;

  TopicPortion(PortionSeries series, int partition, long from) throws IOException {
    this.series = series;
    this.partition = partition;
    this.from = from;
    this.next = from;
    this.file = series.begin();
    this.lines = new BufferedWriter(new OutputStreamWriter(file.out(), StandardCharsets.UTF_8));
  }

  /** True where the message at an offset may stand in this portion. */
  boolean takes(long offset, int most) {
    return offset - from < most && offset - next <= MOST_BLANK;
  }

  void add(long offset, String line) throws IOException {
    for (; next < offset; next++) {
      lines.write('\n');
    }
    lines.write(line);
    lines.write('\n');
    next = offset + 1;
  }

  /**
   * Ends the portion.
   *
   * @param to the last offset that it covers
   */
  void publish(long to) throws IOException {
    lines.close();
    file.publish(series.name(partition, from, to).parts());
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
