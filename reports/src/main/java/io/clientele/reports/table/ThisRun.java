package io.clientele.reports.table;

import io.clientele.lake.JobContext;
import java.sql.Date;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * What the SQL of every report table knows beside its tables: the one row of the view {@code
 * this_run}. A view, because Delta's SQL parser does not pass named parameters on to Spark's.
 *
 * @param asOf the business day that the report describes, end of day
 * @param currency of its amounts
 * @param zone the business time zone
 */
record ThisRun(LocalDate asOf, String currency, ZoneId zone) {
  private static final String VIEW = "this_run";
  private static final StructType SCHEMA =
      StructType.fromDDL("as_of DATE, currency STRING, time_zone STRING");

  static ThisRun of(JobContext context) {
    var workspace = context.workspace();
    return new ThisRun(context.asOf(), workspace.currency(), workspace.timeZone());
  }

  void createView(SparkSession spark) {
    var row = RowFactory.create(Date.valueOf(asOf), currency, zone.getId());
    spark.createDataFrame(List.of(row), SCHEMA).createOrReplaceTempView(VIEW);
  }
}
