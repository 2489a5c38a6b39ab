package io.clientele.contracts.mart;

import io.clientele.contracts.check.AcceptedValues;
import io.clientele.contracts.check.Severity;
import io.clientele.contracts.core.CustomerKeyColumns;
import io.clientele.contracts.core.SourceColumns;
import io.clientele.contracts.table.ColumnType;
import io.clientele.contracts.table.Table;
import java.util.List;

/**
 * The categories that each customer is likeliest to buy on the next day with a purchase, by what
 * all customers bought next after the same category.
 *
 * <p>Looked at are days with a purchase in the window of {@link ProductAffinity}; customers who
 * bought nothing in it have no rows. A category is one of a source, as that source names it, and a
 * product has the one that {@code core.product} gives it when the day is run. The table has no rows
 * where no product sold has a category there. {@link NextCategoryQuality} says how often such
 * answers were right.
 */
public final class NextCategory {
  public static final String AS_OF = "as_of";
  public static final String CUSTOMER_ID = CustomerKeyColumns.CUSTOMER_ID;
  public static final String RANK = "rank";
  public static final String SOURCE = SourceColumns.SOURCE;
  public static final String CATEGORY = "category";
  public static final String PROBABILITY = "probability";
  public static final String BASIS = "basis";
  public static final String LAST_CATEGORY = "last_category";
  public static final String LAST_BOUGHT_ON = "last_bought_on";

  /** What customers bought next after the customer's last category. */
  public static final String TRANSITION = "transition";

  /** The share of all purchase days: the last category is unknown, or nobody bought after it. */
  public static final String POPULAR = "popular";

  public static final List<String> BASES = List.of(TRANSITION, POPULAR);

  /** Rows of a customer, unless there are fewer categories. */
  public static final int MOST = 3;

  public static final Table TABLE =
      Table.in("mart", "next_category")
          .grain("one row per business day, customer who bought in the window, and rank")
          .key(AS_OF, CUSTOMER_ID, RANK)
          .partitionedBy(AS_OF)
          .required(AS_OF, ColumnType.DATE, "the business day the row describes, end of day")
          .required(CUSTOMER_ID, ColumnType.STRING, "the customer")
          .required(RANK, ColumnType.INT, "1 for the likeliest category, up to 3")
          .required(SOURCE, ColumnType.STRING, "name of the source that has the category")
          .required(CATEGORY, ColumnType.STRING, "the category")
          .required(
              PROBABILITY,
              ColumnType.DOUBLE,
              "that it is bought on the next day with a purchase, others beside it or not")
          .required(BASIS, ColumnType.STRING, "transition or popular")
          .optional(
              LAST_CATEGORY,
              ColumnType.STRING,
              "category of most lines of the last day with a purchase; empty where unknown")
          .required(LAST_BOUGHT_ON, ColumnType.DATE, "the last day with a purchase")
          .check(new AcceptedValues(BASIS, BASES, Severity.BLOCK))
          .build();

  private NextCategory() {}
}
