package io.clientele.contracts.audience;

import io.clientele.contracts.ClienteleException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Reads a rule by recursive descent, binding columns and checking types on the way.
 *
 * <pre>
 * rule      := all ('or' all)*
 * all       := one ('and' one)*
 * one       := 'not' one | '(' rule ')' | predicate
 * predicate := column operator literal
 *            | column 'not'? 'in' '(' literal (',' literal)* ')'
 *            | column 'not'? 'between' literal 'and' literal
 *            | column 'is' 'not'? 'null'
 * </pre>
 */
final class RuleParser {
  private static final int MAX_DEPTH = 50;
  private static final Set<String> KEYWORDS =
      Set.of("and", "or", "not", "in", "between", "is", "null", "true", "false");

  private final List<RuleToken> tokens;
  private final RuleScope scope;
  private int at;
  private int depth;

  RuleParser(List<RuleToken> tokens, RuleScope scope) {
    this.tokens = tokens;
    this.scope = scope;
  }

  Rule parse() {
    Rule rule = any();
    if (!here().is(RuleToken.Kind.END)) {
      throw unexpected("'and', 'or' or the end of the rule");
    }
    return rule;
  }

  private Rule any() {
    return joined("or", this::all, Rule.Or::new);
  }

  private Rule all() {
    return joined("and", this::one, Rule.And::new);
  }

  private Rule joined(String word, Supplier<Rule> part, Function<List<Rule>, Rule> join) {
    var parts = new ArrayList<Rule>(List.of(part.get()));
    while (takeWord(word)) {
      parts.add(part.get());
    }
    return parts.size() == 1 ? parts.get(0) : join.apply(parts);
  }

  private Rule one() {
    if (++depth > MAX_DEPTH) {
      throw problem(
          here(), "it is nested deeper than " + MAX_DEPTH + " levels", "Split it into two rules.");
    }
    Rule rule = takeWord("not") ? new Rule.Not(one()) : takeSymbol("(") ? inner() : predicate();
    depth--;
    return rule;
  }

  private Rule inner() {
    Rule rule = any();
    expectSymbol(")");
    return rule;
  }

  private Rule predicate() {
    RuleColumn column = column();
    if (takeWord("is")) {
      return isNull(column);
    }
    boolean negated = takeWord("not");
    if (takeWord("in")) {
      return new Rule.In(column, list(column), negated);
    }
    if (takeWord("between")) {
      return between(column, negated);
    }
    return negated ? fail("'in' or 'between'") : comparison(column);
  }

  private Rule isNull(RuleColumn column) {
    boolean negated = takeWord("not");
    return takeWord("null") ? new Rule.IsNull(column, negated) : fail("'null'");
  }

  private Rule between(RuleColumn column, boolean negated) {
    Literal low = ordered(column);
    if (!takeWord("and")) {
      throw unexpected("'and' and the upper end of the range");
    }
    return new Rule.Between(column, low, ordered(column), negated);
  }

  private Rule comparison(RuleColumn column) {
    var operator = here().is(RuleToken.Kind.SYMBOL) ? Operator.of(here().text()) : null;
    if (operator == null || operator.isEmpty()) {
      return fail("one of = != < <= > >=, 'in', 'between' or 'is'");
    }
    at++;
    Literal value = operator.get().isOrdering() ? ordered(column) : literal(column);
    return new Rule.Comparison(column, operator.get(), value);
  }

  private List<Literal> list(RuleColumn column) {
    expectSymbol("(");
    var values = new ArrayList<Literal>(List.of(literal(column)));
    while (takeSymbol(",")) {
      values.add(literal(column));
    }
    expectSymbol(")");
    return values;
  }

  private RuleColumn column() {
    RuleToken token = here();
    if (!token.is(RuleToken.Kind.WORD) || KEYWORDS.stream().anyMatch(token::isWord)) {
      throw unexpected("a column");
    }
    at++;
    return scope
        .find(token.text())
        .orElseThrow(
            () -> problem(token, scope.whyNotFound(token.text()), "Correct the column's name."));
  }

  private Literal ordered(RuleColumn column) {
    RuleToken token = here();
    Literal value = literal(column);
    if (value instanceof Literal.Flag) {
      throw problem(
          token, column + " is true or false and has no order", "Compare it with = or !=.");
    }
    return value;
  }

  private Literal literal(RuleColumn column) {
    RuleToken token = here();
    Literal value = value(token);
    if (!value.fits(column.column().type())) {
      throw problem(
          token,
          column + " holds " + held(column) + " and cannot be compared with " + value.kind(),
          "Write numbers as 12.5, texts in 'quotes', days as 2024-03-31, flags as true or false.");
    }
    at++;
    return value;
  }

  private Literal value(RuleToken token) {
    if (token.isWord("true") || token.isWord("false")) {
      return new Literal.Flag(token.isWord("true"));
    }
    return switch (token.kind()) {
      case NUMBER -> new Literal.Number(new BigDecimal(token.text()));
      case TEXT -> new Literal.Text(token.text());
      case DAY -> new Literal.Day(day(token));
      default -> throw unexpected("a value: a number, a 'text', a day, true or false");
    };
  }

  private static LocalDate day(RuleToken token) {
    try {
      return LocalDate.parse(token.text());
    } catch (DateTimeException e) {
      throw problem(token, "the calendar has no such day", "Write days as 2024-03-31.");
    }
  }

  private static String held(RuleColumn column) {
    return switch (column.column().type()) {
      case STRING -> "texts";
      case BOOLEAN -> "true or false";
      case DATE, INSTANT -> "days";
      case REASONS -> "reasons";
      default -> "numbers";
    };
  }

  private RuleToken here() {
    return tokens.get(at);
  }

  private boolean takeWord(String word) {
    return take(here().isWord(word));
  }

  private boolean takeSymbol(String symbol) {
    return take(here().isSymbol(symbol));
  }

  private boolean take(boolean fits) {
    at += fits ? 1 : 0;
    return fits;
  }

  private void expectSymbol(String symbol) {
    if (!takeSymbol(symbol)) {
      throw unexpected("'" + symbol + "'");
    }
  }

  private Rule fail(String expected) {
    throw unexpected(expected);
  }

  private ClienteleException unexpected(String expected) {
    return problem(
        here(), "found " + here().described(), "Expected " + expected + " in that place.");
  }

  private static ClienteleException problem(RuleToken token, String what, String remedy) {
    return RuleTokens.problem(token.position(), what, remedy);
  }
}
