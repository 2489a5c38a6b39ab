package io.clientele.sources;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.profile.FileFormat;
import io.clientele.sources.records.RecordReader;
import io.clientele.sources.records.SourceRecord;
import io.clientele.sources.records.Things;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.Test;

class StretchesTest {
  /** A file held in memory. */
  private record Held(byte[] file) implements Bytes {
    @Override
    public InputStream open() {
      return new ByteArrayInputStream(file);
    }

    @Override
    public SeekableByteChannel channel() {
      return new SeekableInMemoryByteChannel(file);
    }

    @Override
    public boolean isSeekable() {
      return true;
    }
  }

  @Property(tries = 500)
  void stretchesGiveTheRecordsOfTheWholeFile(@ForAll("texts") String text) {
    assertStretchesMakeTheWhole(csv("a,b\n" + text, "utf-8"));
  }

  @Property(tries = 200)
  void linesOfJsonAreCutAsWell(@ForAll("texts") String text) {
    byte[] file = ("{\"a\":1}\n" + text).getBytes(Charset.forName("utf-8"));
    assertStretchesMakeTheWhole(
        new FileContent(
            new Held(file), Dialect.of(FileFormat.JSONL, "utf-8", Dialect.Delimiter.of(','))));
  }

  @Test
  void aPlainFileIsCutAtEveryRecordThatStandsAlone() {
    var content = csv("a,b\n1,2\n3,\"four\nfive\"\n6,7\n8,9\n", "windows-1252");
    assertThat(stretches(content)).extracting(Stretch::line).containsExactly(1L, 2L, 5L, 6L);
  }

  @Test
  void aFileWhoseLineEndsAreTwoBytesStaysWhole() {
    assertThat(stretches(csv("a,b\n1,2\n3,4\n", "utf-16le"))).containsExactly(Stretch.WHOLE);
  }

  @Test
  void whatIsSmallStaysWhole() {
    var content = csv("a,b\n1,2\n3,4\n", "utf-8");
    assertThat(read(content, content.stretches(lines(content)))).containsExactly(Stretch.WHOLE);
  }

  private static void assertStretchesMakeTheWhole(FileContent content) {
    var parts = new ArrayList<String>();
    for (Stretch stretch : stretches(content)) {
      parts.addAll(told(content.records(Things.OBJECT, stretch)));
    }
    assertThat(parts).as(spelled(content)).isEqualTo(told(content.records(Things.OBJECT)));
  }

  private static String spelled(FileContent content) {
    return new String(((Held) content.bytes()).file(), StandardCharsets.UTF_8)
        .replace("\n", "\\n")
        .replace("\r", "\\r");
  }

  private static List<Stretch> stretches(FileContent content) {
    boolean isCut =
        content.bytes().isSeekable() && Encodings.keepLineEnds(content.dialect().encoding());
    return read(content, new Stretches(lines(content), isCut, 1));
  }

  private static List<Stretch> read(FileContent content, Stretches stretches) {
    try (RecordReader records = content.records(Things.OBJECT)) {
      while (records.hasNext()) {
        stretches.passed(records.next(), records);
      }
    }
    return stretches.all();
  }

  private static LineOffsets lines(FileContent content) {
    byte[] file = ((Held) content.bytes()).file();
    var lines = new LineOffsets(1);
    lines.add(file, file.length);
    return lines;
  }

  private static List<String> told(RecordReader records) {
    var told = new ArrayList<String>();
    try (records) {
      records.forEachRemaining(record -> told.add(told(record)));
    }
    return told;
  }

  private static String told(SourceRecord record) {
    return record instanceof SourceRecord.Split split
        ? split.line() + " " + split.fields().others(Set.of())
        : record.toString();
  }

  private static FileContent csv(String text, String encoding) {
    return new FileContent(
        new Held(text.getBytes(Charset.forName(encoding))),
        Dialect.of(FileFormat.CSV, encoding, Dialect.Delimiter.of(',')));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "1,2",
            "é,\ufeff",
            "\"",
            ",",
            "\n",
            "\n",
            "\r\n",
            "\r",
            "\"x\"",
            "3,\"4\n5\"\n",
            "{\"a\":2}",
            "6,7\n")
        .list()
        .ofMaxSize(30)
        .map(parts -> String.join("", parts));
  }
}
