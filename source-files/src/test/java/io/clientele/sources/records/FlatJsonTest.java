package io.clientele.sources.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class FlatJsonTest {
  @Test
  void aPairOfKeyAndValueIsNamedByItsKey() throws IOException {
    assertThat(
            FlatJson.parse(
                """
                {"params":[{"key":"page","value":{"string_value":"/a","int_value":null}},
                {"value":{"int_value":"7","set_at":"1"},"key":"session"},{"key":"plain","value":true}]}
                """))
        .isEqualTo(
            Map.of(
                "params.page", "/a",
                "params.session", "7",
                "params.session.set_at", "1",
                "params.plain", "true"));
  }

  @Test
  void valuesOfOneKeyStandTogether() throws IOException {
    assertThat(FlatJson.parse("{\"p\":[{\"key\":\"k\",\"value\":1},{\"key\":\"k\",\"value\":2}]}"))
        .isEqualTo(Map.of("p.k", "1,2"));
  }

  @Test
  void anObjectThatHoldsMoreThanAPairKeepsItsPosition() throws IOException {
    assertThat(
            FlatJson.parse("{\"p\":[{\"key\":\"k\",\"value\":1,\"unit\":\"kg\"},{\"key\":\"j\"}]}"))
        .isEqualTo(Map.of("p.0.key", "k", "p.0.value", "1", "p.0.unit", "kg", "p.1.key", "j"));
  }

  @Test
  void selfDescribingJsonIsNamedByItsSchema() throws IOException {
    assertThat(
            FlatJson.parse(
                """
                {"data":[{"schema":"iglu:org.example/user/jsonschema/1-0-0","data":{"email":"a@x.example"}},
                {"schema":"https://example.org/s.json","data":{"b":1}}]}
                """))
        .containsEntry("data.user.email", "a@x.example")
        .containsEntry("data.1.data.b", "1");
  }

  @Test
  void whatStandsFarDownALongListIsKeptWithoutColumnsOfItsOwn() throws IOException {
    String list =
        IntStream.range(0, 1_000)
            .mapToObj(i -> "{\"n\":" + i + "}")
            .collect(Collectors.joining(",", "{\"l\":[", "]}"));
    Map<String, String> columns = FlatJson.parse(list);
    assertThat(columns).hasSize(FlatJson.ELEMENTS_WITH_COLUMNS + 1).containsEntry("l.99.n", "99");
    assertThat(columns.get("l")).startsWith("{\"n\":100},{\"n\":101}").endsWith("{\"n\":999}");
  }

  @Test
  void aMillionPlainValuesAreReadAtOnce() {
    String list = "{\"l\":[" + "1,".repeat(1_000_000) + "1]}";
    Assertions.assertThatCode(
            () ->
                org.junit.jupiter.api.Assertions.assertTimeout(
                    Duration.ofSeconds(10), () -> FlatJson.parse(list)))
        .doesNotThrowAnyException();
  }

  @Test
  void namesThatGrowBeyondMeasureAreRefused() {
    String name = "x".repeat(40_000);
    String nested =
        ("{\"" + name + "\":").repeat(100) + "[" + "{\"n\":1},".repeat(50) + "{\"n\":1}]";
    assertThatThrownBy(() -> FlatJson.parse(nested + "}".repeat(100)))
        .isInstanceOf(JsonProcessingException.class);
  }
}
