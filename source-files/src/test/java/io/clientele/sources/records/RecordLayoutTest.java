package io.clientele.sources.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.profile.BusinessDefaults;
import io.clientele.contracts.profile.FileFormat;
import io.clientele.contracts.profile.ObjectProfile;
import io.clientele.contracts.profile.SourceProfile;
import io.clientele.sources.Bytes;
import io.clientele.sources.Dialect;
import io.clientele.sources.FileContent;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Records whose lines are not simply one object or row each. */
class RecordLayoutTest {
  private static final String EACH =
      """
      format: jsonl
      each: form.answers
      header: [id]
      tables:
        survey_response:
          key: [id, form.answers.q]
          columns: {survey: form.name, answer: form.answers.a, responded_at: at}
      """;
  private static final String JSON_COLUMN =
      """
      json: [context]
      header: [id]
      tables: {product: {key: id, columns: {product_id: id, name: context.shop.name}}}
      """;

  @Test
  void everyElementOfAListIsARecordOfItsOwn() {
    List<SourceRecord> records =
        jsonLines(
            """
            {"id":1,"form":{"name":"nps","answers":[{"q":"score","a":9},{"q":"why","a":"fast, good"}]}}
            {"id":2,"form":
            {"id":3,"form":{"name":"nps","answers":[]}}
            """);
    assertThat(records).extracting(SourceRecord::line).containsExactly(1L, 2L, 3L, 4L);
    assertThat(records.subList(0, 2))
        .extracting(record -> value(record, "formanswersa"))
        .containsExactly("9", "fast, good");
    assertThat(records.subList(0, 2)).extracting(record -> value(record, "id")).containsOnly("1");
    assertThat(records.get(2)).isInstanceOf(SourceRecord.Broken.class);
    assertThat(value(records.get(3), "formanswersa")).isNull();
  }

  @Test
  void aLineMayBeAListOfRecordsWhereTheObjectSaysSo() {
    List<SourceRecord> records =
        jsonLines(
            EACH.replace("form.answers\n", "\".\"\n"),
            """
            [{"id":1,"form":{"name":"a"}},{"id":2,"list":[{"id":3}]}]
            {"id":4}
            [{"id":5},
            """);
    assertThat(records).extracting(SourceRecord::line).containsExactly(1L, 2L, 3L, 4L);
    assertThat(records.subList(0, 3))
        .extracting(record -> value(record, "id"))
        .containsExactly("1", "2", "4");
    assertThat(value(records.get(0), "formname")).isEqualTo("a");
    assertThat(records.get(3)).isInstanceOf(SourceRecord.Broken.class);
    assertThat(jsonLines("[{\"id\":1}]").get(0)).isInstanceOf(SourceRecord.Broken.class);
  }

  @Test
  void plainValuesOfAListAreRecordsToo() {
    List<SourceRecord> records = jsonLines("{\"id\":1,\"form\":{\"answers\":[\"x\",\"y\"]}}");
    assertThat(records)
        .extracting(record -> value(record, "formanswers"))
        .containsExactly("x", "y");
  }

  @Test
  void whatAColumnHoldsAsJsonIsReadBesideIt() {
    SourceRecord record =
        csv("id,context\n1,\"{\"\"shop\"\":{\"\"name\"\":\"\"Rope\"\"}}\"\n2,\n").get(0);
    assertThat(value(record, "contextshopname")).isEqualTo("Rope");
    assertThat(value(record, "context")).isEqualTo("{\"shop\":{\"name\":\"Rope\"}}");
    assertThat(((SourceRecord.Split) record).fields().others(Set.of("id", "context"))).isEmpty();
  }

  @Test
  void aColumnWhoseJsonIsCutOffBreaksItsRecordAlone() {
    List<SourceRecord> records = csv("id,context\n1,{x\n2,\n");
    assertThat(records.get(0))
        .isEqualTo(
            new SourceRecord.Broken(
                2,
                "json",
                "context is no JSON object; look for a text that was cut off",
                "{\"id\":\"1\",\"context\":\"{x\"}"));
    assertThat(value(records.get(1), "id")).isEqualTo("2");
  }

  private static String value(SourceRecord record, String column) {
    return ((SourceRecord.Split) record).fields().value(column);
  }

  private static List<SourceRecord> jsonLines(String text) {
    return jsonLines(EACH, text);
  }

  private static List<SourceRecord> jsonLines(String object, String text) {
    return read(text, FileFormat.JSONL, object);
  }

  private static List<SourceRecord> csv(String text) {
    return read(text, FileFormat.CSV, JSON_COLUMN);
  }

  private static List<SourceRecord> read(String text, FileFormat format, String object) {
    Bytes bytes = () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    var dialect = Dialect.of(format, "utf-8", new Dialect.Delimiter(',', true));
    var records = new ArrayList<SourceRecord>();
    try (RecordReader reader = new FileContent(bytes, dialect).records(object(object))) {
      reader.forEachRemaining(records::add);
    }
    return records;
  }

  private static ObjectProfile object(String yaml) {
    var defaults = new BusinessDefaults(ZoneId.of("UTC"), "EUR", "DE");
    return SourceProfile.parse("test", "test", "objects:\n  thing:\n" + yaml.indent(4), defaults)
        .object("thing");
  }
}
