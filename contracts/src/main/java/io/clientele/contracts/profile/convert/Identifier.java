package io.clientele.contracts.profile.convert;

import io.clientele.contracts.table.ColumnType;
import java.util.Set;
import java.util.regex.Pattern;

/** A key. Spreadsheets turn whole numbers into {@code 17850.0}; that is {@code 17850}. */
record Identifier() implements Reading {
  private static final Pattern FLOAT_TEXT = Pattern.compile("-?\\d+\\.0+");

  @Override
  public Object of(String text) {
    int dot = text.indexOf('.');
    return dot > 0 && FLOAT_TEXT.matcher(text).matches() ? text.substring(0, dot) : text;
  }

  @Override
  public Set<ColumnType> gives() {
    return Set.of(ColumnType.STRING);
  }
}
