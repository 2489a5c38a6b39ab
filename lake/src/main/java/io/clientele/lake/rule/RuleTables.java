package io.clientele.lake.rule;

import io.clientele.contracts.audience.RuleColumn;
import io.clientele.contracts.audience.RuleScope;
import io.clientele.contracts.core.Customer;
import io.clientele.contracts.mart.CustomerFacts;
import io.clientele.contracts.mart.CustomerLifecycle;
import io.clientele.contracts.mart.CustomerRfm;
import io.clientele.contracts.mart.CustomerValue;
import io.clientele.contracts.mart.EngagementSignal;
import io.clientele.contracts.score.Churn;
import io.clientele.contracts.table.Table;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The tables that rules name columns of, {@code core.customer} first.
 *
 * @param all each once
 */
public record RuleTables(List<RuleTable> all) {
  private static final String A_YEAR = "365";

  /** What segments are made of. */
  public static final RuleTables MARTS =
      new RuleTables(
          List.of(
              RuleTable.of(Customer.TABLE),
              RuleTable.of(CustomerFacts.TABLE),
              new RuleTable(CustomerRfm.TABLE, Map.of(CustomerRfm.METHOD, CustomerRfm.QUANTILE)),
              RuleTable.of(CustomerLifecycle.TABLE),
              new RuleTable(
                  CustomerValue.TABLE,
                  Map.of(CustomerValue.IS_CHOSEN, "true", CustomerValue.HORIZON_DAYS, A_YEAR)),
              RuleTable.of(EngagementSignal.TABLE)));

  /** What audiences are made of. */
  public static final RuleTables MARTS_AND_SCORES = MARTS.and(RuleTable.of(Churn.TABLE));

  public RuleTables {
    all = List.copyOf(all);
  }

  /** A column of {@code core.customer}. */
  public static RuleColumn customer(String column) {
    return column(Customer.TABLE, column);
  }

  /** A column of a table, as a rule names it. */
  public static RuleColumn column(Table table, String column) {
    return new RuleColumn(table, table.column(column).orElseThrow());
  }

  private RuleTables and(RuleTable other) {
    return new RuleTables(Stream.concat(all.stream(), Stream.of(other)).toList());
  }

  public RuleScope scope() {
    return new RuleScope(tables());
  }

  public List<Table> tables() {
    return all.stream().map(RuleTable::table).toList();
  }

  /** The table with the rows of it that rules look at. */
  RuleTable of(Table table) {
    return all.stream().filter(each -> each.table().equals(table)).findFirst().orElseThrow();
  }
}
