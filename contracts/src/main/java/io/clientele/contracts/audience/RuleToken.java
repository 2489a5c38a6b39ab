package io.clientele.contracts.audience;

import java.util.Locale;

/**
 * One word of a rule.
 *
 * @param text as written; of a quoted text, what stands between the quotes
 * @param position of its first character, counted from 1
 */
record RuleToken(Kind kind, String text, int position) {

  enum Kind {
    WORD,
    NUMBER,
    DAY,
    TEXT,
    SYMBOL,
    END
  }

  boolean is(Kind wanted) {
    return kind == wanted;
  }

  boolean isWord(String wanted) {
    return kind == Kind.WORD && text.toLowerCase(Locale.ROOT).equals(wanted);
  }

  boolean isSymbol(String wanted) {
    return kind == Kind.SYMBOL && text.equals(wanted);
  }

  /** What stands there, without the value, which could tell who a person is. */
  String described() {
    return switch (kind) {
      case WORD, SYMBOL -> text;
      case NUMBER -> "a number";
      case DAY -> "a day";
      case TEXT -> "a text";
      case END -> "the end of the rule";
    };
  }
}
