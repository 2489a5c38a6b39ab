package io.clientele.contracts.mart;

import io.clientele.contracts.check.AcceptedValues;
import io.clientele.contracts.check.Severity;
import io.clientele.contracts.core.Sale;
import io.clientele.contracts.core.SourceColumns;
import io.clientele.contracts.table.ColumnType;
import io.clientele.contracts.table.Table;
import java.util.List;

/**
 * Which products, and which categories, stand on the same orders, as counted in the days up to
 * {@link #AS_OF} that {@code affinity.window_days} of {@code segments.yml} says.
 *
 * <p>An order is an order number of a source, whoever bought: orders of unknown customers count. It
 * holds a product by a purchase line, which has a positive quantity and price and is not deleted. A
 * line's category is the one that {@code core.product} gives its product when the day is run; where
 * it gives none, the line has none.
 *
 * <p>Sources name products by codes of their own, so they are never mixed: a pair stands on orders
 * of one source, and {@link #ALL_ORDERS} are those of that source. Orders of more different
 * products than {@code affinity.most_per_order}, which are stock lists rather than baskets, are
 * left out of every count but {@link #ORDERS_LEFT_OUT}.
 *
 * <p>Support and confidence are those of Agrawal, Imielinski and Swami, Mining Association Rules
 * between Sets of Items in Large Databases, SIGMOD 1993, section 2. Lift is the interest of Brin,
 * Motwani, Ullman and Tsur, Dynamic Itemset Counting and Implication Rules for Market Basket Data,
 * SIGMOD 1997, section 4.
 */
public final class ProductAffinity {
  public static final String AS_OF = "as_of";
  public static final String BASIS = "basis";
  public static final String SOURCE = SourceColumns.SOURCE;
  public static final String ANTECEDENT = "antecedent";
  public static final String CONSEQUENT = "consequent";
  public static final String ORDERS_WITH_BOTH = "orders_with_both";
  public static final String ORDERS_WITH_ANTECEDENT = "orders_with_antecedent";
  public static final String ORDERS_WITH_CONSEQUENT = "orders_with_consequent";
  public static final String ALL_ORDERS = "all_orders";
  public static final String ORDERS_LEFT_OUT = "orders_left_out";
  public static final String SUPPORT = "support";
  public static final String CONFIDENCE = "confidence";
  public static final String LIFT = "lift";

  /** Pairs of {@link Sale#PRODUCT_ID}. */
  public static final String PRODUCT = "product";

  /** Pairs of {@link io.clientele.contracts.core.Product#CATEGORY}. */
  public static final String CATEGORY = "category";

  public static final Table TABLE =
      Table.in("mart", "product_affinity")
          .grain("one row per business day, basis, source and ordered pair bought together")
          .key(AS_OF, BASIS, SOURCE, ANTECEDENT, CONSEQUENT)
          .partitionedBy(AS_OF)
          .required(AS_OF, ColumnType.DATE, "the business day the row describes, end of day")
          .required(BASIS, ColumnType.STRING, "product or category")
          .required(SOURCE, ColumnType.STRING, "name of the source that took the orders")
          .required(ANTECEDENT, ColumnType.STRING, "product code or category that is given")
          .required(CONSEQUENT, ColumnType.STRING, "the other one, on the same order")
          .required(ORDERS_WITH_BOTH, ColumnType.LONG, "orders that hold the two")
          .required(ORDERS_WITH_ANTECEDENT, ColumnType.LONG, "orders that hold the given one")
          .required(ORDERS_WITH_CONSEQUENT, ColumnType.LONG, "orders that hold the other one")
          .required(ALL_ORDERS, ColumnType.LONG, "orders of the source that hold any of this basis")
          .required(
              ORDERS_LEFT_OUT,
              ColumnType.LONG,
              "orders of the source with too many different ones, in no other count")
          .required(SUPPORT, ColumnType.DOUBLE, "orders with both by all orders")
          .required(CONFIDENCE, ColumnType.DOUBLE, "orders with both by orders with the antecedent")
          .required(
              LIFT,
              ColumnType.DOUBLE,
              "confidence by the share of all orders with the consequent: 1 where independent")
          .check(new AcceptedValues(BASIS, List.of(PRODUCT, CATEGORY), Severity.BLOCK))
          .build();

  private ProductAffinity() {}
}
