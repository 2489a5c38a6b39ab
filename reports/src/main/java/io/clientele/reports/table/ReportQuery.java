package io.clientele.reports.table;

import io.clientele.contracts.table.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The SQL file of a report table, {@code reports/<name>.sql}. */
record ReportQuery(Table target) {

  /** What the SQL calls a table: {@code layer_name}. */
  static String view(Table table) {
    return table.layer() + "_" + table.name();
  }

  /** The rows of the report; the session must know the views of every table it reads. */
  Dataset<Row> rows(SparkSession spark, ThisRun run) {
    run.createView(spark);
    return spark.sql(sql());
  }

  private String sql() {
    String name = "/reports/" + target.name() + ".sql";
    try (InputStream file = ReportQuery.class.getResourceAsStream(name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
