package io.clientele.sources.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.contracts.profile.FileFormat;
import io.clientele.sources.Bytes;
import io.clientele.sources.Dialect;
import io.clientele.sources.FileContent;
import io.clientele.sources.Header;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

class WorkbookRecordsTest {
  @Test
  void daysAndMomentsAreTextsThatEveryProfileReads() throws IOException {
    var rows =
        rows(
            sheet -> {
              sheet.value(1, 0, LocalDate.parse("2024-03-01"));
              sheet.style(1, 0).format("dd.mm.yyyy").set();
              sheet.value(1, 1, LocalDateTime.parse("2024-03-01T08:26:30"));
              sheet.style(1, 1).format("yyyy-mm-dd hh:mm:ss").set();
            });
    assertThat(rows).containsExactly(List.of("2024-03-01", "2024-03-01T08:26:30"));
  }

  @Test
  void numbersAreExactAndNeverLookLikeAGroupOfThousands() throws IOException {
    var rows =
        rows(
            sheet -> {
              sheet.value(1, 0, 0.1 + 0.2);
              sheet.value(1, 1, new BigDecimal("12.125"));
              sheet.value(2, 0, 17850);
              sheet.value(2, 1, 1.5e9);
            });
    assertThat(rows).containsExactly(List.of("0.3", "12.1250"), List.of("17850", "1500000000"));
  }

  @Test
  void aPercentageSaysSo() throws IOException {
    var rows =
        rows(
            sheet -> {
              sheet.value(1, 0, 0.75);
              sheet.style(1, 0).format("0%").set();
              sheet.value(1, 1, true);
            });
    assertThat(rows).containsExactly(List.of("75%", "true"));
  }

  @Test
  void rowsOfBlanksAreNoneAndARowKnowsItsNumber() throws IOException {
    Bytes file =
        workbook(
            sheet -> {
              sheet.value(1, 0, "x");
              sheet.value(2, 0, " ");
              sheet.value(3, 0, "y");
            });
    assertThat(records(file)).extracting(SourceRecord::line).containsExactly(2L, 4L);
  }

  @Test
  void aValueRightOfTheHeaderMakesARowABrokenOne() throws IOException {
    Bytes file =
        workbook(
            sheet -> {
              sheet.value(1, 0, "x");
              sheet.value(1, 4, "lost?");
            });
    assertThat(records(file))
        .singleElement()
        .isInstanceOfSatisfying(
            SourceRecord.Broken.class,
            broken -> assertThat(broken.payload()).isEqualTo("x,,,,lost?"));
  }

  @Test
  void hiddenSheetsOfferNoHeader() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var workbook = new Workbook(out, "test", "1.0")) {
      Worksheet hidden = workbook.newWorksheet("lists");
      hidden.value(0, 0, "values");
      hidden.setVisibilityState(VisibilityState.HIDDEN);
      workbook.newWorksheet("data").value(0, 0, "a");
    }
    Bytes file = () -> new ByteArrayInputStream(out.toByteArray());
    assertThat(WorkbookRecords.headers(file)).containsExactly(new Header(1, 0, List.of("a")));
  }

  @Test
  void aFileThatIsNoWorkbookSaysSo() {
    Bytes file = () -> new ByteArrayInputStream("a,b\n1,2\n".getBytes());
    assertThatThrownBy(() -> WorkbookRecords.headers(file))
        .isInstanceOf(Unsplittable.class)
        .hasMessageContaining("no Excel workbook");
  }

  private static List<List<String>> rows(Consumer<Worksheet> fill) throws IOException {
    var rows = new ArrayList<List<String>>();
    for (SourceRecord record : records(workbook(fill))) {
      var fields = ((SourceRecord.Split) record).fields();
      rows.add(List.of(fields.value("a"), fields.value("b")));
    }
    return rows;
  }

  private static List<SourceRecord> records(Bytes file) {
    var dialect = Dialect.of(FileFormat.XLSX, "utf-8", new Dialect.Delimiter(',', true));
    var records = new ArrayList<SourceRecord>();
    try (RecordReader reader = new FileContent(file, dialect).records(Things.OBJECT)) {
      reader.forEachRemaining(records::add);
    }
    return records;
  }

  private static Bytes workbook(Consumer<Worksheet> fill) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var workbook = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("data");
      sheet.value(0, 0, "a");
      sheet.value(0, 1, "b");
      fill.accept(sheet);
    }
    return () -> new ByteArrayInputStream(out.toByteArray());
  }
}
