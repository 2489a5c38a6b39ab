package io.clientele.sources.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.clientele.contracts.profile.BusinessDefaults;
import io.clientele.contracts.profile.FileFormat;
import io.clientele.contracts.profile.ObjectProfile;
import io.clientele.contracts.profile.SourceProfile;
import io.clientele.sources.Bytes;
import io.clientele.sources.Dialect;
import io.clientele.sources.FileContent;
import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class RecordReaderTest {
  @Test
  void recordsKnowTheLineOnWhichTheyBegin() {
    var records = csv("a,b\n1,\"two\nlines\"\n\n3,4\n");
    assertThat(records).extracting(SourceRecord::line).containsExactly(2L, 5L);
    assertThat(value(records.get(0), "b")).isEqualTo("two\nlines");
  }

  /** Notes that were typed on old Macs; one release of the CSV library lost such a record. */
  @Test
  void aFieldMayHoldACarriageReturnAlone() {
    var records = csv("a,b\n1,\"two\rlines\"\n3,4\n");
    assertThat(records).extracting(SourceRecord::line).containsExactly(2L, 4L);
    assertThat(value(records.get(0), "b")).isEqualTo("two\rlines");
  }

  @Test
  void anEmptyFieldIsNoValue() {
    assertThat(value(csv("a,b\n1,\n").get(0), "b")).isNull();
  }

  @Test
  void aRecordWithTooFewOrTooManyFieldsKeepsItsOriginalText() {
    var records = csv("a,b\n1,2\n  'x' ; \"y\"z\n3,4,5\n6,7\n");
    assertThat(records).hasSize(4);
    assertThat(records.get(1))
        .isEqualTo(
            new SourceRecord.Broken(
                3,
                "field_count",
                "has 1 fields, the header has 2; look for a missing or stray quote or delimiter",
                "  'x' ; \"y\"z"));
    assertThat(((SourceRecord.Broken) records.get(2)).payload()).isEqualTo("3,4,5");
  }

  @Test
  void aStrayQuoteCostsOneLineAndNotTheRestOfTheFile() {
    var records = csv("a,b\n1,\"2\n3,4\n5,6\n7,\"8\"\n9,10\n");
    assertThat(records).hasSize(5);
    assertThat(records.get(0))
        .isInstanceOfSatisfying(
            SourceRecord.Broken.class, broken -> assertThat(broken.payload()).isEqualTo("1,\"2"));
    assertThat(records.subList(1, 5)).allMatch(SourceRecord.Split.class::isInstance);
    assertThat(records).extracting(SourceRecord::line).containsExactly(2L, 3L, 4L, 5L, 6L);
  }

  @Test
  void columnsThatTheProfileDoesNotKnowAreKept() {
    var split = (SourceRecord.Split) csv("a,Colour,A\n1,red,2\n").get(0);
    assertThat(split.fields().value("a")).isEqualTo("1");
    assertThat(split.fields().others(Set.of("a")))
        .containsEntry("Colour", "red")
        .containsEntry("A", "2");
  }

  @Test
  void aTextWithoutHeaderIsNoTextOfRecords() {
    assertThatThrownBy(() -> csv("")).isInstanceOf(Unsplittable.class);
  }

  @Test
  void objectsInsideJsonBecomeDottedColumns() {
    var split =
        (SourceRecord.Split)
            json("{\"a\":1,\"b\":{\"c\":true,\"d\":null},\"e\":[\"x\",\"y\"],\"f\":[{\"g\":2.50}]}\n")
                .get(0);
    assertThat(split.fields().others(Set.of()))
        .containsEntry("a", "1")
        .containsEntry("b.c", "true")
        .doesNotContainKey("b.d")
        .containsEntry("e", "x,y")
        .containsEntry("f.0.g", "2.50");
    assertThat(split.fields().value("bc")).isEqualTo("true");
  }

  @Test
  void aLineThatIsNoJsonObjectIsBrokenAndTheOthersAreRead() {
    var records = json("{\"a\":1}\n{\"a\":\n[1]\n\n{\"a\":2} x\n{\"a\":3}\n");
    assertThat(records).extracting(SourceRecord::line).containsExactly(1L, 2L, 3L, 5L, 6L);
    assertThat(records).filteredOn(SourceRecord.Broken.class::isInstance).hasSize(3);
    assertThat(((SourceRecord.Broken) records.get(1)).payload()).isEqualTo("{\"a\":");
  }

  @Property(tries = 200)
  void whatACsvWriterWritesComesBack(@ForAll("tables") List<List<String>> table) {
    var text = new StringWriter();
    try (CsvWriter writer = CsvWriter.builder().build(text)) {
      writer.writeRecord("a", "b");
      table.forEach(writer::writeRecord);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    var read = new ArrayList<List<String>>();
    for (SourceRecord each : csv(text.toString())) {
      read.add(List.of(orEmpty(value(each, "a")), orEmpty(value(each, "b"))));
    }
    assertThat(read).isEqualTo(table);
  }

  /** Every line of a damaged file ends up in exactly one record. */
  @Property(tries = 200)
  void noLineOfADamagedTextIsLost(@ForAll("lines") List<String> lines) {
    var records = csv("a,b\n" + String.join("\n", lines) + "\n");
    long linesInRecords = records.stream().mapToLong(each -> linesOf(each)).sum();
    assertThat(linesInRecords).isEqualTo(lines.stream().filter(line -> !line.isBlank()).count());
  }

  @Provide
  Arbitrary<List<List<String>>> tables() {
    Arbitrary<String> field =
        Arbitraries.strings().withChars("ab ,\"\n\r;'").ofMaxLength(6).filter(s -> true);
    Arbitrary<String> first = field.map(text -> "x" + text);
    return first.flatMap(a -> field.map(b -> List.of(a, b))).list().ofMaxSize(8);
  }

  @Provide
  Arbitrary<List<String>> lines() {
    return Arbitraries.of("1,2", "x,\"y\"", "1,\"2", "1", "1,2,3", "\"a,b", "\"\",\"\"", "a\"b,c")
        .list()
        .ofMaxSize(12);
  }

  private static long linesOf(SourceRecord record) {
    if (record instanceof SourceRecord.Broken broken) {
      return broken.payload().lines().filter(line -> !line.isBlank()).count();
    }
    var fields = ((SourceRecord.Split) record).fields();
    String all = orEmpty(fields.value("a")) + "," + orEmpty(fields.value("b"));
    return all.chars().filter(c -> c == '\n').count() + 1;
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }

  private static String value(SourceRecord record, String column) {
    return ((SourceRecord.Split) record).fields().value(column);
  }

  private static List<SourceRecord> csv(String text) {
    return read(text, FileFormat.CSV);
  }

  private static List<SourceRecord> json(String text) {
    return read(text, FileFormat.JSONL);
  }

  private static List<SourceRecord> read(String text, FileFormat format) {
    Bytes bytes = () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    var dialect = Dialect.of(format, "utf-8", new Dialect.Delimiter(',', true));
    var records = new ArrayList<SourceRecord>();
    try (RecordReader reader = new FileContent(bytes, dialect).records(object(format))) {
      reader.forEachRemaining(records::add);
    }
    return records;
  }

  private static ObjectProfile object(FileFormat format) {
    return SourceProfile.parse(
            "test",
            "test",
            """
            objects:
              thing:
                format: %s
                header: [a]
                tables: {product: {key: a, columns: {product_id: a, name: b}}}
            """
                .formatted(format.word()),
            new BusinessDefaults(ZoneId.of("UTC"), "EUR", "DE"))
        .object("thing");
  }
}
