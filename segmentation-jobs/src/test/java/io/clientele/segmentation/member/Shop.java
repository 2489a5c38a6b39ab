package io.clientele.segmentation.member;

import io.clientele.contracts.core.Customer;
import io.clientele.contracts.mart.CustomerRfm;
import io.clientele.contracts.mart.SegmentMember;
import io.clientele.contracts.table.Table;
import io.clientele.lake.Job;
import io.clientele.lake.JobContext;
import io.clientele.lake.JobResult;
import io.clientele.lake.Lake;
import io.clientele.lake.testing.TableRow;
import io.clientele.lake.testing.TestLake;
import io.clientele.segmentation.SegmentSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A shop whose customers have a monetary score on each day. */
final class Shop {
  private final Path home;
  private final Lake lake;

  private Shop(Path home) {
    this.home = home;
    this.lake = TestLake.in(home);
  }

  static Shop in(Path home) {
    return new Shop(home);
  }

  Lake lake() {
    return lake;
  }

  Shop customers(String... ids) {
    lake.merge(
        Customer.TABLE,
        TableRow.dataset(Customer.TABLE, Stream.of(ids).map(Shop::customer).toList()));
    return this;
  }

  Shop erase(String id) {
    var erased = customer(id).set(Customer.ERASED_AT, Instant.parse("2024-01-01T00:00:00Z"));
    lake.merge(Customer.TABLE, TableRow.dataset(Customer.TABLE, List.of(erased)));
    return this;
  }

  private static TableRow customer(String id) {
    return new TableRow(Customer.TABLE)
        .set(Customer.CUSTOMER_ID, id)
        .set(Customer.EMAIL, id + "@example.org");
  }

  /** The scores of a day, in the place of those it had; each has a row of another method too. */
  Shop scores(String day, Map<String, Integer> scores) {
    var rows = new ArrayList<TableRow>();
    scores.forEach(
        (id, score) -> {
          rows.add(score(day, id, score, CustomerRfm.QUANTILE));
          rows.add(score(day, id, 3, CustomerRfm.KMEANS));
        });
    lake.replaceWhere(
        CustomerRfm.TABLE,
        TableRow.dataset(CustomerRfm.TABLE, rows),
        Map.of(CustomerRfm.AS_OF, LocalDate.parse(day)));
    return this;
  }

  private static TableRow score(String day, String id, int score, String method) {
    return new TableRow(CustomerRfm.TABLE)
        .set(CustomerRfm.AS_OF, LocalDate.parse(day))
        .set(CustomerRfm.CUSTOMER_ID, id)
        .set(CustomerRfm.M, score)
        .set(CustomerRfm.SEGMENT, score >= 4 ? "Champions" : "Lost")
        .set(CustomerRfm.METHOD, method);
  }

  Shop segments(String... lines) {
    try {
      Files.writeString(
          home.resolve("segments.yml"), "segments:\n  " + String.join("\n  ", lines) + "\n");
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  JobResult run(String day) {
    var workspace = TestLake.workspace(home);
    Job job = new SegmentMemberJob(SegmentSettings.of(workspace).segments());
    return job.run(
        JobContext.on(
            LocalDate.parse(day), lake, workspace, "run of " + day, Instant.ofEpochSecond(1)));
  }

  /** Segment, customer, from and to of every stay, in that order. */
  List<String> stays() {
    return told(SegmentMember.TABLE, "segment", "customer_id", "valid_from", "valid_to");
  }

  /** The rows of a table, some columns of each, in the order of these. */
  List<String> told(Table table, String... columns) {
    return lake.read(table).selectExpr(columns).collectAsList().stream()
        .map(row -> row.mkString(" "))
        .sorted()
        .toList();
  }
}
