package io.clientele.ingestion.conform;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import io.clientele.contracts.ops.Quarantine;
import io.clientele.ingestion.QuarantineId;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Rows that could be split but not mapped, as {@code ops.quarantine} keeps them. */
final class Refusals {
  private final List<Feed> feeds;
  private final long batch;
  private final String runId;

  Refusals(List<Feed> feeds, long batch, String runId) {
    this.feeds = feeds;
    this.batch = batch;
    this.runId = runId;
  }

  Dataset<Row> of(Dataset<Row> refused) {
    return refused
        .select(
            lit(runId).as(Quarantine.RUN_ID),
            ofFeed(feed -> feed.input().name()).as(Quarantine.SOURCE),
            ofFeed(feed -> feed.object().name()).as(Quarantine.OBJECT),
            col(Mapped.FILE).as(Quarantine.FILE),
            col(Mapped.LINE).as(Quarantine.LINE),
            col(Mapped.RULE).as(Quarantine.RULE),
            col(Mapped.MESSAGE).as(Quarantine.MESSAGE),
            col(Mapped.PAYLOAD).as(Quarantine.PAYLOAD),
            col(Mapped.ORIGIN).as(Quarantine.ORIGIN))
        .withColumn(Quarantine.QUARANTINE_ID, QuarantineId.of(batch));
  }

  private Column ofFeed(Function<Feed, String> name) {
    Column result = lit(null);
    for (Feed feed : feeds) {
      result = when(col(Mapped.FEED).equalTo(feed.number()), name.apply(feed)).otherwise(result);
    }
    return result;
  }
}
