package io.clientele.signals.feed;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.connector.file.src.FileSource;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The feed files of a workspace.
 *
 * @param timeZone of the business day
 * @param refused number of files that were left out because they cannot be read
 * @param problems sources that cannot be read at all: sentences with their remedies
 */
public record Feeds(ZoneId timeZone, List<FeedFile> files, int refused, List<String> problems) {
  /**
   * Looks at every file of every source.
   *
   * @param list a file in the words of {@code clientele.yml}
   * @throws io.clientele.contracts.ClienteleException where the list cannot be used
   */
  public static Feeds of(Path list) {
    SourceList sources = SourceList.read(list);
    FeedScan.Found found = FeedScan.of(FeedList.of(sources));
    return new Feeds(sources.timeZone(), found.files(), found.refused(), sources.problems());
  }

  /** Every row of every file; event time moves only when all are read. */
  public DataStream<FeedEvent> read(StreamExecutionEnvironment env) {
    FeedFormat format = new FeedFormat(files);
    if (files.isEmpty()) {
      return nothing(env).returns(format.getProducedType());
    }
    List<FeedFile> found = List.copyOf(files);
    FileSource<FeedEvent> source =
        FileSource.forBulkFileFormat(format, new org.apache.flink.core.fs.Path("feeds"))
            .setFileEnumerator(() -> FeedFormat.splits(found))
            .build();
    return env.fromSource(
        source, WatermarkStrategy.noWatermarks(), "feeds", format.getProducedType());
  }

  /** Flink has no source without elements. */
  private static SingleOutputStreamOperator<FeedEvent> nothing(StreamExecutionEnvironment env) {
    return env.fromData(0).flatMap((none, out) -> {});
  }
}
