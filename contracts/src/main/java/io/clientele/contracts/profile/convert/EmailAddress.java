package io.clientele.contracts.profile.convert;

import io.clientele.contracts.table.ColumnType;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** An e-mail address in lower case; a text that is none counts as empty. */
public record EmailAddress() implements Reading {
  private static final Pattern SHAPE =
      Pattern.compile("[^@\\s,;<>\"]+@[^@\\s,;<>\"]+\\.[^@\\s.,;<>\"]+");
  private static final Pattern NAMED = Pattern.compile(".*<([^<>]+)>");

  /** The normalised address, or null. */
  @Override
  public String of(String text) {
    var named = NAMED.matcher(text);
    String bare = named.matches() ? named.group(1) : text;
    String address = bare.strip().toLowerCase(Locale.ROOT).replaceFirst("^mailto:", "");
    return SHAPE.matcher(address).matches() ? address : null;
  }

  @Override
  public Set<ColumnType> gives() {
    return Set.of(ColumnType.STRING);
  }
}
