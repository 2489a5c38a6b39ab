package io.clientele.sources.records;

import io.clientele.sources.Bytes;
import io.clientele.sources.Header;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.Type;

/** The rows of a Parquet file. Lines count from 2, as if a header stood before the first row. */
final class ParquetRecords extends LookAhead<SourceRecord> implements RecordReader {
  private final ParquetReader<Group> reader;
  private final Function<String, String> columnOf;
  private long line = 1;

  ParquetRecords(Bytes bytes, Function<String, String> columnOf) {
    this.columnOf = columnOf;
    try {
      this.reader = new Rows(new SeekableFile(bytes)).build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Dotted names of all columns. */
  static List<Header> headers(Bytes bytes) {
    try (var file = ParquetFileReader.open(new SeekableFile(bytes))) {
      var names = new ArrayList<String>();
      collect(file.getFileMetaData().getSchema(), "", names);
      return List.of(Header.first(names));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      throw damaged(e);
    }
  }

  @Override
  SourceRecord read() {
    Group row = row();
    return row == null
        ? null
        : new SourceRecord.Split(++line, new NamedFields(FlatGroup.texts(row), columnOf));
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Group row() {
    try {
      return reader.read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      throw damaged(e);
    }
  }

  private static void collect(GroupType group, String prefix, List<String> names) {
    for (Type field : group.getFields()) {
      if (field.isPrimitive()) {
        names.add(FlatGroup.plain(prefix + field.getName()));
      } else {
        collect(field.asGroupType(), prefix + field.getName() + ".", names);
      }
    }
  }

  /** The library says in many ways that a file is damaged. */
  private static Unsplittable damaged(RuntimeException e) {
    var damaged = new Unsplittable("it is no whole Parquet file");
    damaged.initCause(e);
    return damaged;
  }

  private static final class Rows extends ParquetReader.Builder<Group> {
    Rows(InputFile file) {
      super(file, new PlainParquetConfiguration());
    }

    @Override
    protected ReadSupport<Group> getReadSupport() {
      return new GroupReadSupport();
    }
  }
}
