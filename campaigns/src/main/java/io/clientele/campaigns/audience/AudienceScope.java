package io.clientele.campaigns.audience;

import io.clientele.contracts.audience.RuleColumn;
import io.clientele.contracts.audience.RuleScope;
import io.clientele.contracts.core.Customer;
import io.clientele.contracts.mart.CustomerFacts;
import io.clientele.contracts.mart.CustomerRfm;
import io.clientele.contracts.mart.EngagementSignal;
import io.clientele.contracts.score.Churn;
import java.util.List;

/** The tables whose columns an audience may name; each has one row per customer and day. */
final class AudienceScope {
  static final RuleScope TABLES =
      new RuleScope(
          List.of(
              Customer.TABLE,
              CustomerFacts.TABLE,
              CustomerRfm.TABLE,
              EngagementSignal.TABLE,
              Churn.TABLE));

  private AudienceScope() {}

  static RuleColumn customer(String column) {
    return new RuleColumn(Customer.TABLE, Customer.TABLE.column(column).orElseThrow());
  }
}
