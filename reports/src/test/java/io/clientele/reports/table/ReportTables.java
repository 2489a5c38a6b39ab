package io.clientele.reports.table;

import io.clientele.contracts.table.Table;
import io.clientele.lake.Lake;
import io.clientele.lake.testing.SparkTest;
import io.clientele.lake.testing.TableRow;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Runs the SQL of a report table over rows that a test gives, without a lake. */
final class ReportTables {
  static final LocalDate AS_OF = LocalDate.of(2024, 3, 15);

  private final SparkSession spark = SparkTest.spark();
  private final Lake nowhere = new Lake(spark, "/nowhere");

  ReportTables empty(Table... tables) {
    for (Table table : tables) {
      nowhere.read(table).createOrReplaceTempView(ReportQuery.view(table));
    }
    return this;
  }

  ReportTables with(Table table, TableRow... rows) {
    TableRow.dataset(table, List.of(rows)).createOrReplaceTempView(ReportQuery.view(table));
    return this;
  }

  List<Row> rows(Table report) {
    var run = new ThisRun(AS_OF, "GBP", ZoneId.of("Europe/London"));
    return new ReportQuery(report).rows(spark, run).collectAsList();
  }

  /** The values of some columns, separated by spaces, one text per row. */
  List<String> texts(Table report, String... columns) {
    return rows(report).stream()
        .map(
            row ->
                Arrays.stream(columns)
                    .map(column -> String.valueOf(row.<Object>getAs(column)))
                    .collect(Collectors.joining(" ")))
        .toList();
  }
}
