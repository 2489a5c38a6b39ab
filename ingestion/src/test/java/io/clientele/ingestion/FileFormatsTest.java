package io.clientele.ingestion;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.lake.JobRun;
import io.clientele.lake.Source;
import io.clientele.lake.testing.SparkTest;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same three order lines in every format become the same three sales. */
class FileFormatsTest {
  private static final List<String> HEADER =
      List.of(
          "InvoiceNo",
          "StockCode",
          "Description",
          "Quantity",
          "InvoiceDate",
          "UnitPrice",
          "CustomerID",
          "Country");
  private static final String LINES =
      "536365,85123A,HOLDER,6,2010-12-01 08:26:00,2.55,17850.0,France\n"
          + "536365,71053,LANTERN,2,2010-12-01 08:26:00,3.125,17850.0,France\n"
          + "C536366,71053,LANTERN,-1,2010-12-01 09:00:00,3.39,,France\n";
  private static final String CSV = String.join(",", HEADER) + "\n" + LINES;
  private static final List<String> FORMATS =
      List.of("csv", "semicolons", "unicode", "zip", "excel", "parquet", "uri");

  @TempDir static Path folder;
  private static Ingestion ingestion;
  private static Map<String, JobRun> runs;

  @BeforeAll
  static void ingestEveryFormat() throws IOException {
    for (String format : FORMATS) {
      Files.createDirectories(folder.resolve(format));
    }
    Files.writeString(folder.resolve("csv/day.csv"), CSV);
    Files.writeString(folder.resolve("uri/day.csv"), CSV);
    Files.writeString(folder.resolve("semicolons/day.csv"), "Sales\n" + CSV.replace(',', ';'));
    Files.writeString(
        folder.resolve("unicode/day.tsv"), "\ufeff" + CSV.replace(',', '\t'), UTF_16LE);
    zip(folder.resolve("zip/days.zip"));
    excel(folder.resolve("excel/day.xlsx"));
    parquet(folder.resolve("parquet/day"));
    ingestion =
        new Ingestion(folder, FORMATS.stream().map(FileFormatsTest::source).toArray(Source[]::new));
    runs = ingestion.run();
  }

  @Test
  void nothingIsRefused() {
    assertThat(runs.values()).flatExtracting(JobRun::problems).isEmpty();
    assertThat(ingestion.count("ops.quarantine", "")).isZero();
  }

  @Test
  void everySaleIsTheSameInEveryFormat() {
    var sales =
        ingestion
            .sql(
                """
                SELECT order_id, line_no, product_id, sold_at, quantity, unit_price, net_amount,
                       split(customer_key, ':')[1] AS customer, count(DISTINCT source) AS formats
                FROM core_sale GROUP BY ALL
                """,
                "core.sale")
            .collectAsList();
    assertThat(sales).hasSize(3).allMatch(sale -> sale.getLong(8) == FORMATS.size());
  }

  @Test
  void everyFileIsAccountedFor() {
    assertThat(ingestion.count("ops.reconciliation", " WHERE rows_in = 3 AND accepted = 3"))
        .isEqualTo(FORMATS.size());
  }

  private static Source source(String format) {
    Path files = folder.resolve(format);
    return new Source(
        format, "online-retail", format.equals("uri") ? "file://" + files : files.toString());
  }

  private static void zip(Path file) throws IOException {
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("2010/day.csv"));
      zip.write(CSV.getBytes(UTF_8));
    }
  }

  private static void excel(Path file) throws IOException {
    try (var out = Files.newOutputStream(file);
        var workbook = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("sales");
      for (int column = 0; column < HEADER.size(); column++) {
        sheet.value(0, column, HEADER.get(column));
      }
      List<String> lines = LINES.lines().toList();
      for (int i = 0; i < lines.size(); i++) {
        cells(sheet, i + 1, lines.get(i).split(",", -1));
      }
    }
  }

  private static void cells(Worksheet sheet, int row, String[] values) {
    sheet.value(row, 0, values[0]);
    sheet.value(row, 1, values[1]);
    sheet.value(row, 2, values[2]);
    sheet.value(row, 3, new BigDecimal(values[3]));
    sheet.value(row, 4, LocalDateTime.parse(values[4].replace(' ', 'T')));
    sheet.style(row, 4).format("dd/mm/yyyy hh:mm").set();
    sheet.value(row, 5, new BigDecimal(values[5]));
    if (!values[6].isEmpty()) {
      sheet.value(row, 6, new BigDecimal(values[6]));
    }
    sheet.value(row, 7, values[7]);
  }

  private static void parquet(Path target) throws IOException {
    Dataset<Row> typed =
        SparkTest.spark()
            .read()
            .option("header", true)
            .csv(folder.resolve("csv/day.csv").toString())
            .selectExpr(
                "InvoiceNo",
                "StockCode",
                "Description",
                "CAST(Quantity AS int) AS Quantity",
                "CAST(InvoiceDate AS timestamp) AS InvoiceDate",
                "CAST(UnitPrice AS decimal(10,3)) AS UnitPrice",
                "CAST(CustomerID AS double) AS CustomerID",
                "Country");
    typed.coalesce(1).write().parquet(target.toString());
  }
}
