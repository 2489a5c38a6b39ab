package io.clientele.contracts.profile.convert;

import io.clientele.contracts.table.ColumnType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A moment: by the formats given, else ISO 8601, else seconds, milliseconds or microseconds since
 * 1970, told by their digits. A text without an offset is local time of the zone; a date alone is
 * its first moment.
 */
record Moment(ZoneId zone, List<String> formats) implements Reading {
  private static final int MOST_SECOND_DIGITS = 11;
  private static final BigDecimal NANOS = BigDecimal.valueOf(1_000_000_000);

  Moment {
    formats = List.copyOf(formats);
  }

  @Override
  public Object of(String text) {
    return DateFormats.parse(text, formats)
        .map(this::instant)
        .or(() -> epoch(text))
        .orElseThrow(() -> new Unreadable("instant", "is no date and time that exists"));
  }

  @Override
  public Set<ColumnType> gives() {
    return Set.of(ColumnType.INSTANT);
  }

  private Instant instant(TemporalAccessor read) {
    if (read instanceof OffsetDateTime exact) {
      return exact.toInstant();
    }
    return read instanceof LocalDateTime local
        ? local.atZone(zone).toInstant()
        : ((LocalDate) read).atStartOfDay(zone).toInstant();
  }

  private static Optional<Instant> epoch(String text) {
    if (!text.matches("\\d{9,16}(\\.\\d{1,9})?")) {
      return Optional.empty();
    }
    int digits = text.indexOf('.') < 0 ? text.length() : text.indexOf('.');
    var count = new BigDecimal(text);
    var seconds = digits <= MOST_SECOND_DIGITS ? count : count.movePointLeft(digits <= 14 ? 3 : 6);
    return Optional.of(
        Instant.ofEpochSecond(
            seconds.longValue(), seconds.remainder(BigDecimal.ONE).multiply(NANOS).longValue()));
  }
}
