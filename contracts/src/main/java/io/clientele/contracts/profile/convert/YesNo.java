package io.clientele.contracts.profile.convert;

import io.clientele.contracts.table.ColumnType;
import java.util.List;
import java.util.Set;

/** Yes or no, in the words that mean either. */
record YesNo(List<String> yes, List<String> no) implements Reading {
  static final List<String> YES = List.of("true", "yes", "y", "1", "t", "on", "1.0");
  static final List<String> NO = List.of("false", "no", "n", "0", "f", "off", "0.0");

  YesNo {
    yes = List.copyOf(yes);
    no = List.copyOf(no);
  }

  @Override
  public Object of(String text) {
    if (yes.stream().anyMatch(text::equalsIgnoreCase)) {
      return Boolean.TRUE;
    }
    if (no.stream().anyMatch(text::equalsIgnoreCase)) {
      return Boolean.FALSE;
    }
    if (isTyped(text)) {
      return Boolean.valueOf(text);
    }
    throw new Unreadable("boolean", "is neither yes nor no; write one of " + yes + " or " + no);
  }

  /** What a file whose values have a type says, whatever words people use there. */
  private static boolean isTyped(String text) {
    return text.equals("true") || text.equals("false");
  }

  @Override
  public Set<ColumnType> gives() {
    return Set.of(ColumnType.BOOLEAN);
  }
}
