package io.clientele.lake.rule;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.from_utc_timestamp;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.transform;

import io.clientele.contracts.audience.RuleColumn;
import java.time.ZoneId;
import org.apache.spark.sql.Column;

/** Column values as people read them: local time, four decimals, the strongest three reasons. */
public final class ReadableText {
  private static final int REASONS = 3;

  private final ZoneId zone;

  public ReadableText(ZoneId zone) {
    this.zone = zone;
  }

  /** The value as text, null where it is missing. */
  public Column of(RuleColumn column) {
    Column value = CustomerColumns.column(column);
    return switch (column.column().type()) {
      case INSTANT -> date_format(from_utc_timestamp(value, zone.getId()), "yyyy-MM-dd HH:mm:ss");
      case DOUBLE -> value.cast("decimal(28,4)").cast("string");
      case REASONS ->
          array_join(transform(slice(value, 1, REASONS), reason -> reason.getField("text")), " | ");
      default -> value.cast("string");
    };
  }
}
