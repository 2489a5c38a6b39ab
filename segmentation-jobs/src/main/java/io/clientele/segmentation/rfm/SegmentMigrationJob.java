package io.clientele.segmentation.rfm;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.clientele.contracts.job.JobDeclaration;
import io.clientele.contracts.mart.CustomerRfm;
import io.clientele.contracts.mart.RfmStability;
import io.clientele.contracts.mart.SegmentMigration;
import io.clientele.contracts.table.Table;
import io.clientele.lake.Job;
import io.clientele.lake.JobContext;
import io.clientele.lake.JobResult;
import io.clientele.lake.Lake;
import io.clientele.segmentation.SegmentationJobs;
import io.clientele.segmentation.rfm.Migration.Move;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;

/**
 * Publishes {@code mart.segment_migration} and {@code mart.rfm_stability} for the run's business
 * day, and again for stored days that look back at it.
 */
public final class SegmentMigrationJob implements Job {
  @Override
  public JobDeclaration declaration() {
    return new JobDeclaration(
        SegmentMigration.TABLE.name(),
        SegmentationJobs.ROOM,
        List.of(CustomerRfm.TABLE),
        List.of(SegmentMigration.TABLE, RfmStability.TABLE));
  }

  @Override
  public JobResult run(JobContext context) {
    Lake lake = context.lake();
    var stored = lake.days(CustomerRfm.TABLE);
    long written = 0;
    for (LocalDate day : Span.concerned(context.asOf(), stored).toList()) {
      List<Migration> migrations = migrations(lake, day, stored);
      written +=
          replace(lake, SegmentMigration.TABLE, day, migrations.stream().flatMap(Migration::rows));
      replace(lake, RfmStability.TABLE, day, migrations.stream().flatMap(Migration::stability));
    }
    return JobResult.of(lake.count(CustomerRfm.TABLE, context.asOf()), written);
  }

  private static List<Migration> migrations(
      Lake lake, LocalDate day, NavigableSet<LocalDate> stored) {
    return Arrays.stream(Span.values())
        .flatMap(
            span ->
                span.since(day, stored).stream().flatMap(since -> moved(lake, day, span, since)))
        .filter(Migration::isComparison)
        .toList();
  }

  private static Stream<Migration> moved(Lake lake, LocalDate day, Span span, LocalDate since) {
    var before = lake.read(CustomerRfm.TABLE, since);
    var moves = SegmentMigrationBuild.moves(before, lake.read(CustomerRfm.TABLE, day));
    Map<String, List<Move>> byMethod =
        moves.collectAsList().stream()
            .collect(groupingBy(row -> row.getString(0), mapping(Move::of, toList())));
    return byMethod.entrySet().stream()
        .map(each -> new Migration(day, each.getKey(), span, since, each.getValue()));
  }

  private static long replace(Lake lake, Table table, LocalDate day, Stream<Row> rows) {
    return lake.replaceDay(table, day, rows.toList()).rows();
  }
}
