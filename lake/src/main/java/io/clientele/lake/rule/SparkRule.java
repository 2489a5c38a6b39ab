package io.clientele.lake.rule;

import static org.apache.spark.sql.functions.from_utc_timestamp;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.to_date;

import io.clientele.contracts.audience.Literal;
import io.clientele.contracts.audience.Rule;
import io.clientele.contracts.audience.RuleColumn;
import io.clientele.contracts.audience.RuleVisitor;
import io.clientele.contracts.table.ColumnType;
import java.time.ZoneId;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;

/** A rule as a Spark expression over {@link CustomerColumns}. */
public final class SparkRule implements RuleVisitor<Column> {
  private final ZoneId zone;

  /**
   * @param zone where an instant's day is that of the company
   */
  public SparkRule(ZoneId zone) {
    this.zone = zone;
  }

  @Override
  public Column and(Rule.And rule) {
    return rule.rules().stream().map(each -> each.accept(this)).reduce(Column::and).orElseThrow();
  }

  @Override
  public Column or(Rule.Or rule) {
    return rule.rules().stream().map(each -> each.accept(this)).reduce(Column::or).orElseThrow();
  }

  @Override
  public Column not(Rule.Not rule) {
    return unless(true, rule.rule().accept(this));
  }

  @Override
  public Column comparison(Rule.Comparison rule) {
    Column column = comparable(rule.column());
    Column value = lit(value(rule.value()));
    return switch (rule.operator()) {
      case EQUAL -> column.equalTo(value);
      case NOT_EQUAL -> column.notEqual(value);
      case LESS -> column.lt(value);
      case AT_MOST -> column.leq(value);
      case GREATER -> column.gt(value);
      case AT_LEAST -> column.geq(value);
    };
  }

  @Override
  public Column in(Rule.In rule) {
    Object[] values = rule.values().stream().map(SparkRule::value).toArray();
    return unless(rule.negated(), comparable(rule.column()).isin(values));
  }

  @Override
  public Column between(Rule.Between rule) {
    Column low = lit(value(rule.low()));
    Column high = lit(value(rule.high()));
    return unless(rule.negated(), comparable(rule.column()).between(low, high));
  }

  @Override
  public Column isNull(Rule.IsNull rule) {
    return unless(rule.negated(), CustomerColumns.column(rule.column()).isNull());
  }

  /** An instant is compared by its business day. */
  private Column comparable(RuleColumn column) {
    Column value = CustomerColumns.column(column);
    return column.column().type() == ColumnType.INSTANT
        ? to_date(from_utc_timestamp(value, zone.getId()))
        : value;
  }

  private static Object value(Literal literal) {
    if (literal instanceof Literal.Number number) {
      return number.value();
    }
    if (literal instanceof Literal.Flag flag) {
      return flag.value();
    }
    return literal instanceof Literal.Day day ? day.value() : ((Literal.Text) literal).value();
  }

  private static Column unless(boolean negated, Column condition) {
    return negated ? functions.not(condition) : condition;
  }
}
