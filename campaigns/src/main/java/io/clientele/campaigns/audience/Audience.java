package io.clientele.campaigns.audience;

import io.clientele.campaigns.csv.CsvTarget;
import io.clientele.contracts.audience.Rule;
import io.clientele.contracts.audience.RuleColumn;
import io.clientele.contracts.core.Customer;
import io.clientele.lake.rule.RuleTables;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Customers to pick and what to do with them.
 *
 * @param name lower snake case, unique in its file
 * @param rule who belongs to it
 * @param channel how they will be contacted, which decides the consent and the address they need
 * @param holdout who of them is left alone for comparison
 * @param csv where the others are written
 */
public record Audience(String name, Rule rule, Channel channel, Holdout holdout, CsvTarget csv) {

  /** Every column that selecting and delivering it needs. */
  Set<RuleColumn> columns() {
    var columns = new LinkedHashSet<RuleColumn>(rule.columns());
    columns.addAll(csv.columns());
    columns.add(RuleTables.customer(Customer.CUSTOMER_ID));
    channel.addressColumn().map(RuleTables::customer).ifPresent(columns::add);
    return columns;
  }
}
