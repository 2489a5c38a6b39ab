package io.clientele.scoring;

import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.unix_millis;

import io.clientele.contracts.engagement.EngagementScore;
import java.time.Instant;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.types.DataTypes;

/** Adds up touches by the definition that signals are made by. */
final class ScoreColumn {
  /** Touches are added in whole parts, so that the order of rows changes no digit. */
  private static final double PART = 0x1p-32;

  private ScoreColumn() {}

  /**
   * An aggregate: the score of a group's touches at a moment.
   *
   * @param type of a touch
   * @param at when it happened; a TIMESTAMP, as is {@code moment}
   */
  static Column of(EngagementScore score, Column type, Column at, Column moment) {
    UDF3<String, Long, Long, Long> parts =
        (name, from, to) ->
            Math.round(
                score.contribution(name, Instant.ofEpochMilli(from), Instant.ofEpochMilli(to))
                    / PART);
    Column each = udf(parts, DataTypes.LongType).apply(type, unix_millis(at), unix_millis(moment));
    return sum(each).multiply(PART);
  }
}
