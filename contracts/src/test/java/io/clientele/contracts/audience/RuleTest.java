package io.clientele.contracts.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.contracts.ClienteleException;
import io.clientele.contracts.core.Customer;
import io.clientele.contracts.mart.CustomerFacts;
import io.clientele.contracts.mart.CustomerRfm;
import io.clientele.contracts.score.Churn;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleTest {
  static final RuleScope SCOPE =
      new RuleScope(List.of(Customer.TABLE, CustomerFacts.TABLE, CustomerRfm.TABLE, Churn.TABLE));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          segment = 'at_risk'                | customer_rfm.segment = 'at_risk'
          churn.probability>=0.6             | churn.probability >= 0.6
          m<3 or f > -1                      | customer_rfm.m < 3 or customer_rfm.f > -1
          country != 'Côte d''Ivoire'        | customer.country != 'Côte d''Ivoire'
          is_lead_only = false               | customer.is_lead_only = false
          created_at < 2024-02-29            | customer.created_at < 2024-02-29
          r in (1,2 , 3)                     | customer_rfm.r in (1, 2, 3)
          segment NOT IN ('lost')            | customer_rfm.segment not in ('lost')
          orders between 2 and 5             | customer_facts.orders between 2 and 5
          orders not between 2 and 5         | customer_facts.orders not between 2 and 5
          email is null                      | customer.email is null
          email IS NOT NULL                  | customer.email is not null
          not r = 1                          | not (customer_rfm.r = 1)
          r=1 and (f=1 or m=1)               | customer_rfm.r = 1 and (customer_rfm.f = 1 or customer_rfm.m = 1)
          """)
  void aRuleReadsAsPeopleWriteIt(String written, String printed) {
    assertThat(parse(written).text()).isEqualTo(printed);
  }

  @Test
  void andBindsMoreTightlyThanOr() {
    assertThat(parse("r = 1 or f = 2 and m = 3"))
        .isEqualTo(parse("r = 1 or (f = 2 and m = 3)"))
        .isNotEqualTo(parse("(r = 1 or f = 2) and m = 3"));
  }

  @Test
  void aColumnOfSeveralTablesIsThatOfTheFirstTable() {
    assertThat(parse("customer_id = 'c1'").text()).isEqualTo("customer.customer_id = 'c1'");
  }

  @Test
  void aColumnOfSeveralLaterTablesMustNameItsTable() {
    assertProblem(
        "as_of = 2024-01-01",
        "character 1: the column as_of is in several tables; write one of"
            + " customer_facts.as_of, customer_rfm.as_of, churn.as_of");
  }

  @Test
  void anUnknownColumnIsAnsweredWithTheNearestNames() {
    assertProblem(
        "r = 1 and segmnt = 'x'", "character 11: there is no column segmnt; nearest: segment");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          segment = 5              | character 11: customer_rfm.segment holds texts and cannot be compared with a number
          monetary > '5'           | character 12: customer_rfm.monetary holds numbers and cannot be compared with a text
          is_lead_only = 'true'    | character 16: customer.is_lead_only holds true or false and cannot be compared with a text
          is_lead_only > true      | character 16: customer.is_lead_only is true or false and has no order
          last_order_on > 20240101 | character 17: customer_facts.last_order_on holds days and cannot be compared with a number
          reasons = 'late'         | character 11: churn.reasons holds reasons and cannot be compared with a text
          last_order_on > 2024-02-30 | character 17: the calendar has no such day
          """)
  void aValueOfTheWrongKindIsRefusedWithItsPlace(String rule, String problem) {
    assertProblem(rule, problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          r =                  | character 4: found the end of the rule
          r 5                  | character 3: found a number
          (r = 5               | character 7: found the end of the rule
          r = 5)               | character 6: found )
          r = 5 f = 3          | character 7: found f
          r in ()              | character 7: found )
          r between 1          | character 12: found the end of the rule
          and                  | character 1: found and
          segment = 'x         | character 11: the text has no end
          r = 1; drop table x  | character 6: this character has no meaning here
          r = 1 -- always      | character 7: this is neither a number nor a day
          r = 1e9              | character 5: this is neither a number nor a day
          r = 1234567890123456789 | character 5: this is neither a number nor a day
          """)
  void aBrokenRuleIsRefusedWithThePlaceAndWhatWasExpected(String rule, String problem) {
    assertProblem(rule, problem);
  }

  @Test
  void anEmptyRuleIsRefused() {
    assertProblem("", "character 1: found the end of the rule");
  }

  @Test
  void aRuleNestedWithoutEndIsRefusedInsteadOfExhaustingTheStack() {
    assertProblem("(".repeat(9_000) + "r = 1", "nested deeper than 50 levels");
    assertProblem("not ".repeat(2_000) + "r = 1", "nested deeper than 50 levels");
    assertProblem(" ".repeat(20_000), "longer than 10000 characters");
  }

  @Test
  void aLongRuleOfManyPartsIsFine() {
    String rule = "r = 1" + " or r = 1".repeat(1_000);
    assertThat(parse(rule)).isEqualTo(parse(parse(rule).text().replace("customer_rfm.", "")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "monetary = 'jane@example.org'",
        "email = 'jane@example.org' jane",
        "email = 'jane@"
      })
  void aValueThatCouldTellWhoAPersonIsStaysOutOfTheMessage(String rule) {
    assertThatThrownBy(() -> parse(rule)).hasMessageNotContaining("jane@");
  }

  @Test
  void aRuleTellsWhichColumnsItNames() {
    assertThat(parse("r = 1 and not (churn.band = 'high' or email is null)").columns())
        .extracting(RuleColumn::name)
        .containsExactly("customer_rfm.r", "churn.band", "customer.email");
  }

  private static Rule parse(String text) {
    return Rule.parse(text, SCOPE);
  }

  private static void assertProblem(String rule, String problem) {
    assertThatThrownBy(() -> parse(rule))
        .isInstanceOf(ClienteleException.class)
        .hasMessageStartingWith("Cannot read the rule at character ")
        .hasMessageContaining(problem);
  }
}
