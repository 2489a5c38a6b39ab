package io.clientele.segmentation.member;

import io.clientele.contracts.audience.Rule;
import io.clientele.contracts.audience.RuleColumn;
import io.clientele.contracts.core.Customer;
import io.clientele.contracts.table.Table;
import io.clientele.lake.rule.RuleTables;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Customers who fulfil a rule.
 *
 * @param name lower snake case, unique in its file
 * @param description for people, may be empty
 * @param rule who belongs to it
 */
public record Segment(String name, String description, Rule rule) {
  private static final int DIGITS = 16;

  /** Equal for rules that mean the same columns, comparisons and values in the same order. */
  String ruleHash() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      byte[] hash = digest.digest(rule.text().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** Every column that judging it needs. */
  Set<RuleColumn> columns() {
    var columns = new LinkedHashSet<RuleColumn>();
    columns.add(RuleTables.customer(Customer.CUSTOMER_ID));
    columns.addAll(rule.columns());
    return columns;
  }

  /** Every table that judging it reads. */
  Set<Table> tables() {
    var tables = new LinkedHashSet<Table>();
    columns().forEach(column -> tables.add(column.table()));
    return tables;
  }
}
