package io.clientele.contracts.core;

import io.clientele.contracts.table.Column;
import io.clientele.contracts.table.ColumnType;
import java.util.List;

/** How a core row says whose it is: by the source's key, and by the customer found for that key. */
public final class CustomerKeyColumns {
  /**
   * {@code <source>:<source_key>}, or {@code email:<address>} or {@code phone:<number>} where the
   * source names people only that way. Equals {@code source || ':' || source_key} of {@link
   * CustomerIdentity}.
   */
  public static final String CUSTOMER_KEY = "customer_key";

  public static final String CUSTOMER_ID = "customer_id";

  public static final List<Column> ALL =
      List.of(
          new Column(
              CUSTOMER_ID, ColumnType.STRING, false, false, "the customer, null where unknown"),
          new Column(
              CUSTOMER_KEY,
              ColumnType.STRING,
              false,
              true,
              "source:source_key, email:address or phone:number that the source gives"));

  private CustomerKeyColumns() {}
}
