package io.clientele.contracts.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleExplainerTest {
  /** The customer was created at 23:30 UTC on 31 July, which in London is 1 August. */
  private static final Map<String, Object> CUSTOMER =
      Map.of(
          "customer_rfm.m",
          5,
          "customer_rfm.monetary",
          new BigDecimal("900.50"),
          "churn.probability",
          0.25,
          "customer.email",
          "jane@example.org",
          "customer.is_lead_only",
          false,
          "customer_facts.last_order_on",
          LocalDate.of(2024, 3, 1),
          "customer.created_at",
          Instant.parse("2023-07-31T23:30:00Z"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          m = 5                                     | TRUE
          m in (1, 5.0)                             | TRUE
          m not in (1, 5)                           | FALSE
          monetary >= 900.5                         | TRUE
          monetary not between 1 and 900.50         | FALSE
          churn.probability < 0.25                  | FALSE
          created_at = 2023-08-01                   | TRUE
          last_order_on > 2024-03-01                | FALSE
          is_lead_only != true                      | TRUE
          country = 'France'                        | UNKNOWN
          country != 'France'                       | UNKNOWN
          not country = 'France'                    | UNKNOWN
          country is null                           | TRUE
          country = 'France' or m = 5               | TRUE
          country = 'France' or m = 4               | UNKNOWN
          country = 'France' and m = 5              | UNKNOWN
          country = 'France' and m = 4              | FALSE
          """)
  void aMissingValueMakesAConditionNeitherTrueNorFalse(String rule, Verdict verdict) {
    assertThat(explained(rule).verdict()).isEqualTo(verdict);
  }

  @Test
  void everyPartTellsWhatItLookedAt() {
    assertThat(told(explained("m >= 4 and (country = 'France' or not monetary < 1000)")))
        .isEqualTo(
            "UNKNOWN[TRUE customer_rfm.m >= 4 (5),"
                + " UNKNOWN[UNKNOWN customer.country = 'France' (missing),"
                + " FALSE[TRUE customer_rfm.monetary < 1000 (900.50)]]]");
  }

  @Test
  void personalDataIsPresentOrMissingAndNothingElse() {
    assertThat(explained("email != 'x'").seen()).isEqualTo("present");
    assertThat(explained("phone is null").seen()).isEqualTo("missing");
  }

  @Test
  void aMomentIsToldInTheTimeOfTheCompany() {
    assertThat(explained("created_at is not null").seen()).isEqualTo("2023-08-01 00:30");
  }

  private static Clause explained(String rule) {
    var explainer =
        new RuleExplainer(
            column -> Optional.ofNullable(CUSTOMER.get(column.name())), ZoneId.of("Europe/London"));
    return Rule.parse(rule, RuleTest.SCOPE).accept(explainer);
  }

  private static String told(Clause clause) {
    return clause.parts().isEmpty()
        ? clause.verdict() + " " + clause.rule().text() + " (" + clause.seen() + ")"
        : clause.verdict()
            + clause.parts().stream()
                .map(RuleExplainerTest::told)
                .collect(Collectors.joining(", ", "[", "]"));
  }
}
