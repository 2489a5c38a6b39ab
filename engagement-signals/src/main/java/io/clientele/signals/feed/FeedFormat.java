package io.clientele.signals.feed;

import io.clientele.sources.records.RecordReader;
import io.clientele.sources.records.Unsplittable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.enumerate.FileEnumerator;
import org.apache.flink.connector.file.src.reader.BulkFormat;
import org.apache.flink.connector.file.src.util.CheckpointedPosition;
import org.apache.flink.connector.file.src.util.IteratorResultIterator;
import org.apache.flink.core.fs.Path;

/** Reads feed files as a whole, each by the profile of its source; resumes at the event it left. */
final class FeedFormat implements BulkFormat<FeedEvent, FileSourceSplit> {
  private static final long serialVersionUID = 1;
  private static final int BATCH = 512;

  private final Map<String, FeedFile> files;

  FeedFormat(List<FeedFile> files) {
    this.files = files.stream().collect(Collectors.toMap(FeedFile::id, file -> file));
  }

  /** Every file is one split; Flink itself opens none, so they may lie anywhere, in a zip too. */
  static FileEnumerator splits(List<FeedFile> files) {
    return (paths, most) -> files.stream().map(FeedFormat::split).toList();
  }

  private static FileSourceSplit split(FeedFile file) {
    return new FileSourceSplit(file.id(), new Path(file.id()), 0, 1, 0, 1);
  }

  @Override
  public Reader<FeedEvent> createReader(Configuration config, FileSourceSplit split) {
    return new Events(files.get(split.splitId()));
  }

  @Override
  public Reader<FeedEvent> restoreReader(Configuration config, FileSourceSplit split) {
    var reader = new Events(files.get(split.splitId()));
    split.getReaderPosition().ifPresent(at -> reader.skip(at.getRecordsAfterOffset()));
    return reader;
  }

  @Override
  public boolean isSplittable() {
    return false;
  }

  @Override
  public TypeInformation<FeedEvent> getProducedType() {
    return TypeInformation.of(FeedEvent.class);
  }

  private static final class Events implements Reader<FeedEvent> {
    private final RecordReader rows;
    private final FeedParser parser;
    private long position;
    private boolean isBroken;

    Events(FeedFile file) {
      this.rows = file.open();
      this.parser = file.parser();
    }

    void skip(long events) {
      while (position < events && rows.hasNext()) {
        position += parser.parse(rows.next()).isPresent() ? 1 : 0;
      }
    }

    @Override
    public RecordIterator<FeedEvent> readBatch() throws IOException {
      var batch = new ArrayList<FeedEvent>(BATCH);
      fill(batch);
      if (batch.isEmpty()) {
        return null;
      }
      long start = position;
      position += batch.size();
      return new IteratorResultIterator<>(batch.iterator(), CheckpointedPosition.NO_OFFSET, start);
    }

    /** A text that turns out to be no rows any more ends with one bad event. */
    private void fill(List<FeedEvent> batch) throws IOException {
      try {
        while (!isBroken && batch.size() < BATCH && rows.hasNext()) {
          parser.parse(rows.next()).ifPresent(batch::add);
        }
      } catch (Unsplittable e) {
        isBroken = true;
        batch.add(parser.unsplittable());
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
    }

    @Override
    public void close() {
      rows.close();
    }
  }
}
