package io.clientele.contracts.core;

import io.clientele.contracts.table.Column;
import io.clientele.contracts.table.ColumnType;
import io.clientele.contracts.table.Table;
import java.util.List;

/**
 * Keys of other things, such as orders or deals, that a source connects with a customer in a row of
 * its own. Identity resolution makes each a key of that customer, so that the lines of an order are
 * found through the order's key.
 */
public final class CustomerLink {
  public static final String CUSTOMER_KEY = CustomerKeyColumns.CUSTOMER_KEY;

  public static final Table TABLE =
      Table.in("core", "customer_link")
          .grain("one row per key of an order, deal or the like whose customer its source names")
          .key(SourceColumns.SOURCE, SourceColumns.SOURCE_KEY)
          .columns(
              List.of(
                  new Column(
                      CUSTOMER_KEY,
                      ColumnType.STRING,
                      true,
                      true,
                      "the customer's own key: source:source_key, email:address or phone:number")))
          .columns(SourceColumns.ALL)
          .build();

  private CustomerLink() {}
}
