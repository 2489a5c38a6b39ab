package io.clientele.contracts.profile.convert;

import io.clientele.contracts.table.ColumnType;
import java.time.LocalDate;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Set;

/** A calendar day as written, whatever time and offset stand behind it. */
record Day(List<String> formats) implements Reading {
  Day {
    formats = List.copyOf(formats);
  }

  @Override
  public Object of(String text) {
    return DateFormats.parse(text, formats)
        .map(Day::date)
        .orElseThrow(() -> new Unreadable("date", "is no date that exists"));
  }

  @Override
  public Set<ColumnType> gives() {
    return Set.of(ColumnType.DATE);
  }

  private static LocalDate date(TemporalAccessor read) {
    return read.query(TemporalQueries.localDate());
  }
}
