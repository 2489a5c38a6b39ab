package io.clientele.sources;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.profile.Fields;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files without a header line are told by how many fields their rows have and what they hold. */
class WithoutHeaderTest {
  private static final Exports LOGS =
      new Exports(
          "logs",
          """
          delimiter: "\\t"
          objects:
            visit:
              files: ["*.tsv"]
              quotes: false
              without_header:
                columns: [id, kind, at, page]
                when: {present: [id], equals: {kind: [view, click]}}
              tables:
                interaction:
                  key: id
                  columns: {channel: {value: web}, type: kind, occurred_at: at, subject: page}
            call:
              files: ["*.tsv"]
              without_header:
                columns: [id, direction, at, number]
                when: {equals: {direction: [in, out]}}
              tables:
                interaction:
                  key: id
                  columns: {channel: {value: phone}, type: direction, occurred_at: at}
          """);
  private static final String VIEW = "7\tview\t2024-03-01T10:00:00Z\t\"Ropes\n";

  @TempDir Path folder;

  @Test
  void theFirstLineIsARowLikeAllOthers() throws IOException {
    Scanned.Readable<List<Fields>> read = read(VIEW + VIEW);
    assertThat(read.object().name()).isEqualTo("visit");
    assertThat(read.content().dialect().describe())
        .isEqualTo("csv with tabs between fields, no quotes, utf-8, no header line");
    assertThat(read.content().columns(read.object())).containsExactly("id", "kind", "at", "page");
    assertThat(read.found()).hasSize(2);
    assertThat(read.found().get(0).value("page")).isEqualTo("\"Ropes");
  }

  @Test
  void ofTwoObjectsWithAsManyColumnsTheRowsTellWhichItIs() throws IOException {
    assertThat(read("8\tin\t2024-03-01T10:00:00Z\t+49301234\n").object().name()).isEqualTo("call");
  }

  @Test
  void aHeaderLineWithTheSameNamesIsUnderstoodToo() throws IOException {
    Scanned.Readable<List<Fields>> read = read("Page\tID\tKind\tAt\n/a\t7\tview\t2024-03-01\n");
    assertThat(read.content().dialect().header().isThere()).isTrue();
    assertThat(read.found()).hasSize(1);
    assertThat(read.found().get(0).value("page")).isEqualTo("/a");
  }

  @Test
  void aFewBrokenRowsAtTheBeginningDoNotHideTheOthers() throws IOException {
    Scanned<Long> scanned = scan("7\tview\n" + VIEW.repeat(3));
    assertThat(scanned).isInstanceOf(Scanned.Readable.class);
  }

  @Test
  void aFileWithAnotherNumberOfFieldsIsRefused() throws IOException {
    assertThat(problem("7\tview\t2024-03-01T10:00:00Z\n"))
        .contains("visit has no header line but 4 fields by position, and the first row has 3");
  }

  @Test
  void aFileWhoseRowsHoldSomethingElseIsRefused() throws IOException {
    assertThat(problem("7\tpurchase\t2024-03-01T10:00:00Z\t/a\n"))
        .contains("visit has no header line, but of the first 1 rows 0 hold what its rows should");
  }

  private String problem(String text) throws IOException {
    return ((Scanned.Refused<Long>) scan(text)).problem();
  }

  private Scanned<Long> scan(String text) throws IOException {
    FoundFile file = file(text);
    return new FileScanner(LOGS.profile(), file).scan((content, object) -> 0L);
  }

  private Scanned.Readable<List<Fields>> read(String text) throws IOException {
    return LOGS.read(file(text));
  }

  private FoundFile file(String text) throws IOException {
    return LOGS.files(Files.writeString(folder.resolve("log.tsv"), text)).get(0);
  }
}
