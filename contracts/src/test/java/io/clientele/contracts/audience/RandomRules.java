package io.clientele.contracts.audience;

import io.clientele.contracts.table.ColumnType;
import java.math.BigDecimal;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Rules of every form over the columns of a scope; their values are often the same few. */
public final class RandomRules {
  private static final int DEEPEST = 3;

  private final RuleScope scope;

  public RandomRules(RuleScope scope) {
    this.scope = scope;
  }

  public Arbitrary<Rule> rules() {
    return nested(DEEPEST);
  }

  private Arbitrary<Rule> nested(int levels) {
    if (levels == 0) {
      return predicates();
    }
    var below = nested(levels - 1);
    return Arbitraries.oneOf(
        predicates(),
        below.list().ofMinSize(2).ofMaxSize(3).map(Rule.And::new),
        below.list().ofMinSize(2).ofMaxSize(3).map(Rule.Or::new),
        below.map(Rule.Not::new));
  }

  private Arbitrary<Rule> predicates() {
    return Arbitraries.of(scope.columns())
        .filter(column -> column.column().type() != ColumnType.REASONS)
        .flatMap(RandomRules::predicate);
  }

  private static Arbitrary<Rule> predicate(RuleColumn column) {
    var literal = literal(column.column().type());
    var negated = Arbitraries.of(true, false);
    var isNull = negated.<Rule>map(not -> new Rule.IsNull(column, not));
    var in =
        Combinators.combine(literal.list().ofMinSize(1).ofMaxSize(4), negated)
            .<Rule>as((values, not) -> new Rule.In(column, values, not));
    var comparison =
        Combinators.combine(operator(column), literal)
            .<Rule>as((operator, value) -> new Rule.Comparison(column, operator, value));
    if (column.column().type() == ColumnType.BOOLEAN) {
      return Arbitraries.oneOf(isNull, in, comparison);
    }
    var between =
        Combinators.combine(literal, literal, negated)
            .<Rule>as((low, high, not) -> new Rule.Between(column, low, high, not));
    return Arbitraries.oneOf(isNull, in, comparison, between);
  }

  private static Arbitrary<Operator> operator(RuleColumn column) {
    return column.column().type() == ColumnType.BOOLEAN
        ? Arbitraries.of(Operator.EQUAL, Operator.NOT_EQUAL)
        : Arbitraries.of(Operator.class);
  }

  /** A value that a column of the type can be compared with. */
  public static Arbitrary<Literal> literal(ColumnType type) {
    return switch (type) {
      case STRING -> texts().map(Literal.Text::new);
      case BOOLEAN -> Arbitraries.of(true, false).map(Literal.Flag::new);
      case DATE, INSTANT -> days().map(Literal.Day::new);
      default -> numbers().map(Literal.Number::new);
    };
  }

  private static Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.of("", "a", "A", "it's", "Zürich", "\uFFFD", "\uD83D\uDE00"),
        Arbitraries.strings().ofMaxLength(20));
  }

  private static Arbitrary<LocalDate> days() {
    return Arbitraries.oneOf(
            Arbitraries.integers().between(45_000, 45_003),
            Arbitraries.integers().between(0, 60_000))
        .map(day -> LocalDate.of(1900, 1, 1).plusDays(day));
  }

  private static Arbitrary<BigDecimal> numbers() {
    return Arbitraries.oneOf(
        Arbitraries.of("-1", "0", "0.000", "1", "1.00", "2.5", "3").map(BigDecimal::new),
        Arbitraries.bigDecimals()
            .between(new BigDecimal("-99999999"), new BigDecimal("99999999"))
            .ofScale(3));
  }
}
