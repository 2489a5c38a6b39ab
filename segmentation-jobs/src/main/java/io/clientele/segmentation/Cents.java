package io.clientele.segmentation;

import static org.apache.spark.sql.classic.ExpressionUtils.column;
import static org.apache.spark.sql.classic.ExpressionUtils.expression;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.catalyst.expressions.MakeDecimal;
import org.apache.spark.sql.catalyst.expressions.UnscaledValue;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;

/**
 * Amounts as whole numbers of cents, which add up many times faster than decimals. A decimal that
 * Spark holds is such a number already; multiplying by a hundred and back would go through a {@code
 * BigDecimal} for each value.
 */
public final class Cents {
  private static final DecimalType MONEY = DataTypes.createDecimalType(18, 2);

  private Cents() {}

  /**
   * @param money an amount with two decimals
   */
  public static Column of(Column money) {
    return column(new UnscaledValue(expression(money.cast(MONEY))));
  }

  /** The amount of so many cents; a number of more than 18 digits fails the job. */
  public static Column money(Column cents) {
    return column(
        new MakeDecimal(
            expression(cents.cast(DataTypes.LongType)), MONEY.precision(), MONEY.scale(), false));
  }
}
