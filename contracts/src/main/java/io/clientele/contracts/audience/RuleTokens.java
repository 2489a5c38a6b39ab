package io.clientele.contracts.audience;

import io.clientele.contracts.ClienteleException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** Cuts the text of a rule into words. */
final class RuleTokens {
  private static final int MAX_CHARACTERS = 10_000;
  private static final int MAX_DIGITS = 18;
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Set<String> SYMBOLS = Set.of("=", "!=", "<", "<=", ">", ">=", "(", ")", ",");

  private final String text;
  private final List<RuleToken> tokens = new ArrayList<>();
  private int at;

  private RuleTokens(String text) {
    this.text = text;
  }

  static List<RuleToken> of(String text) {
    if (text.length() > MAX_CHARACTERS) {
      throw problem(
          MAX_CHARACTERS, "it is longer than " + MAX_CHARACTERS + " characters", "Shorten it.");
    }
    return new RuleTokens(text).cut();
  }

  /** The one way in which a rule is refused. */
  static ClienteleException problem(int position, String what, String remedy) {
    return new ClienteleException(
        "Cannot read the rule at character " + position + ": " + what + ".", remedy);
  }

  private List<RuleToken> cut() {
    while (at < text.length()) {
      if (Character.isWhitespace(text.charAt(at))) {
        at++;
      } else {
        tokens.add(next());
      }
    }
    tokens.add(new RuleToken(RuleToken.Kind.END, "", text.length() + 1));
    return tokens;
  }

  private RuleToken next() {
    char first = text.charAt(at);
    if (first == '\'') {
      return quoted();
    }
    if (isLetter(first)) {
      return token(RuleToken.Kind.WORD, run(RuleTokens::isWordPart));
    }
    return isDigit(first) || first == '-' ? figure() : symbol();
  }

  private RuleToken quoted() {
    int start = at++;
    var content = new StringBuilder();
    while (at < text.length()) {
      char each = text.charAt(at++);
      if (each != '\'') {
        content.append(each);
      } else if (at < text.length() && text.charAt(at) == '\'') {
        content.append(text.charAt(at++));
      } else {
        return new RuleToken(RuleToken.Kind.TEXT, content.toString(), start + 1);
      }
    }
    throw problem(start + 1, "the text has no end", "Close it with a single quote.");
  }

  private RuleToken figure() {
    String figure = run(c -> isDigit(c) || c == '.' || c == '-' || isLetter(c));
    if (DAY.matcher(figure).matches()) {
      return token(RuleToken.Kind.DAY, figure);
    }
    if (!NUMBER.matcher(figure).matches() || digits(figure) > MAX_DIGITS) {
      throw problem(
          at - figure.length() + 1,
          "this is neither a number nor a day",
          "Write numbers of up to %d digits as 12 or 0.5, days as 2024-03-31, texts in 'quotes'."
              .formatted(MAX_DIGITS));
    }
    return token(RuleToken.Kind.NUMBER, figure);
  }

  private RuleToken symbol() {
    for (int length : new int[] {2, 1}) {
      String symbol = text.substring(at, Math.min(text.length(), at + length));
      if (SYMBOLS.contains(symbol)) {
        at += symbol.length();
        return token(RuleToken.Kind.SYMBOL, symbol);
      }
    }
    throw problem(
        at + 1,
        "this character has no meaning here",
        "A rule consists of columns, values, = != < <= > >=, and, or, not, in, between, is null.");
  }

  private String run(IntPredicate belongs) {
    int start = at;
    while (at < text.length() && belongs.test(text.charAt(at))) {
      at++;
    }
    return text.substring(start, at);
  }

  private RuleToken token(RuleToken.Kind kind, String content) {
    return new RuleToken(kind, content, at - content.length() + 1);
  }

  private static long digits(String figure) {
    return figure.chars().filter(RuleTokens::isDigit).count();
  }

  private static boolean isLetter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isWordPart(int c) {
    return isLetter(c) || isDigit(c) || c == '.';
  }
}
