package io.clientele.contracts.audience;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.ClienteleException;
import io.clientele.contracts.table.ColumnType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RuleLawsTest {
  private static final List<String> FRAGMENTS =
      List.of(
          "segment",
          "r",
          "churn.probability",
          "email",
          "nothing",
          "=",
          "!=",
          "<=",
          "(",
          ")",
          ",",
          "and",
          "or",
          "not",
          "in",
          "between",
          "is",
          "null",
          "true",
          "5",
          "-0.5",
          "2024-02-30",
          "2024-02-29",
          "'a'",
          "''",
          "'",
          "--",
          ";",
          "*/",
          "\\",
          "\u0000",
          "＝",
          "1=1",
          "select");

  @Property(tries = 2_000)
  void anyTextIsEitherARuleOrAProblemTheUserCanMend(@ForAll String text) {
    assertRuleOrProblem(text);
  }

  @Property(tries = 5_000)
  void anyMixtureOfRuleWordsIsEitherARuleOrAProblem(@ForAll("mixtures") String text) {
    assertRuleOrProblem(text);
  }

  @Property(tries = 2_000)
  void printingAndReadingAgainGivesTheSameTree(@ForAll("rules") Rule rule) {
    assertThat(Rule.parse(rule.text(), RuleTest.SCOPE)).isEqualTo(rule);
  }

  private static void assertRuleOrProblem(String text) {
    Optional<Rule> rule;
    try {
      rule = Optional.of(Rule.parse(text, RuleTest.SCOPE));
    } catch (ClienteleException e) {
      rule = Optional.empty();
      assertThat(e.problem()).startsWith("Cannot read the rule at character ");
      assertThat(e.remedy()).isNotBlank();
    }
    rule.ifPresent(each -> assertThat(Rule.parse(each.text(), RuleTest.SCOPE)).isEqualTo(each));
  }

  @Provide
  Arbitrary<String> mixtures() {
    return Arbitraries.of(FRAGMENTS).list().ofMaxSize(12).map(words -> String.join(" ", words));
  }

  @Provide
  Arbitrary<Rule> rules() {
    return nested(3);
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
    return Arbitraries.of(RuleTest.SCOPE.columns())
        .filter(column -> column.column().type() != ColumnType.REASONS)
        .flatMap(this::predicate);
  }

  private Arbitrary<Rule> predicate(RuleColumn column) {
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

  private static Arbitrary<Literal> literal(ColumnType type) {
    return switch (type) {
      case STRING -> Arbitraries.strings().ofMaxLength(20).map(Literal.Text::new);
      case BOOLEAN -> Arbitraries.of(true, false).map(Literal.Flag::new);
      case DATE, INSTANT ->
          Arbitraries.integers()
              .between(0, 60_000)
              .map(day -> new Literal.Day(LocalDate.of(1900, 1, 1).plusDays(day)));
      default ->
          Arbitraries.bigDecimals()
              .between(new BigDecimal("-99999999"), new BigDecimal("99999999"))
              .ofScale(3)
              .map(Literal.Number::new);
    };
  }
}
