package io.clientele.lake;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;

import io.clientele.contracts.core.Interaction;
import io.clientele.contracts.core.Sale;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;

/**
 * The day a run describes where the user names none: the latest day with data, never after today.
 */
public final class BusinessDay {
  private BusinessDay() {}

  public static LocalDate latest(Lake lake, ZoneId zone, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    return Stream.of(latestSale(lake, today), latestTouch(lake, now, zone))
        .flatMap(Optional::stream)
        .max(LocalDate::compareTo)
        .orElse(today);
  }

  private static Optional<LocalDate> latestSale(Lake lake, LocalDate today) {
    Row row =
        lake.read(Sale.TABLE)
            .where(col(Sale.BUSINESS_DATE).leq(lit(Date.valueOf(today))))
            .agg(max(Sale.BUSINESS_DATE))
            .first();
    return Optional.ofNullable(row.getDate(0)).map(Date::toLocalDate);
  }

  private static Optional<LocalDate> latestTouch(Lake lake, Instant now, ZoneId zone) {
    Row row =
        lake.read(Interaction.TABLE)
            .where(col(Interaction.OCCURRED_AT).leq(lit(Timestamp.from(now))))
            .agg(max(Interaction.OCCURRED_AT))
            .first();
    return Optional.ofNullable(row.getTimestamp(0))
        .map(moment -> LocalDate.ofInstant(moment.toInstant(), zone));
  }
}
