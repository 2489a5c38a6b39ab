package io.clientele.contracts.profile.records;

import io.clientele.contracts.profile.FileFormat;
import io.clientele.contracts.profile.ObjectProfile;
import java.util.Iterator;
import java.util.List;

/**
 * The records of a text, in order, each split or broken. Reads as it goes; memory does not grow
 * with the text.
 */
public interface RecordReader extends Iterator<SourceRecord>, AutoCloseable {
  /** Records of a JSON text that tell which columns it has. */
  int RECORDS_THAT_TELL = 100;

  @Override
  void close();

  /**
   * @throws Unsplittable where the text is no such text at all
   */
  static RecordReader open(Text text, ObjectProfile object) {
    return object.format() == FileFormat.JSONL
        ? new JsonRecords(text, object::column)
        : new CsvRecords(text, object);
  }

  /**
   * The column names of a text as it spells them; none where it is empty.
   *
   * @param like an object whose format and delimiter the text has
   */
  static List<String> header(Text text, ObjectProfile like) {
    return like.format() == FileFormat.JSONL
        ? JsonRecords.header(text, RECORDS_THAT_TELL)
        : CsvRecords.header(text, like.delimiter());
  }
}
