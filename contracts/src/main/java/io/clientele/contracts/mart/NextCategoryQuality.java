package io.clientele.contracts.mart;

import io.clientele.contracts.check.AcceptedValues;
import io.clientele.contracts.check.Severity;
import io.clientele.contracts.table.ColumnType;
import io.clientele.contracts.table.Table;

/**
 * How often {@link NextCategory} would have been right. The last purchase day of every customer is
 * left out, the model is made of the days before, and its answers are compared with the day that
 * was left out. Naming the most popular categories to everybody stands beside it: what the model
 * adds is the difference, which may be nothing where everybody buys everything.
 */
public final class NextCategoryQuality {
  public static final String AS_OF = "as_of";
  public static final String BASIS = NextCategory.BASIS;
  public static final String CUSTOMERS = "customers";
  public static final String HITS_1 = "hits_1";
  public static final String HITS_3 = "hits_3";
  public static final String HIT_RATE_1 = "hit_rate_1";
  public static final String HIT_RATE_3 = "hit_rate_3";

  public static final Table TABLE =
      Table.in("mart", "next_category_quality")
          .grain("one row per business day and way of naming categories")
          .key(AS_OF, BASIS)
          .partitionedBy(AS_OF)
          .required(AS_OF, ColumnType.DATE, "the business day the row describes, end of day")
          .required(
              BASIS,
              ColumnType.STRING,
              "transition: as mart.next_category does; popular: the same ones to everybody")
          .required(
              CUSTOMERS,
              ColumnType.LONG,
              "customers with a day before, and a category on the day left out")
          .required(HITS_1, ColumnType.LONG, "of them bought the first category named")
          .required(HITS_3, ColumnType.LONG, "of them bought one of the first three named")
          .optional(HIT_RATE_1, ColumnType.DOUBLE, "hits_1 by customers; empty without any")
          .optional(HIT_RATE_3, ColumnType.DOUBLE, "hits_3 by customers; empty without any")
          .check(new AcceptedValues(BASIS, NextCategory.BASES, Severity.BLOCK))
          .build();

  private NextCategoryQuality() {}
}
