package io.clientele.contracts.audience;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.ClienteleException;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
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
    return new RandomRules(RuleTest.SCOPE).rules();
  }
}
