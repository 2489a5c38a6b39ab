package io.clientele.lake.testing;

import io.clientele.contracts.core.CustomerKeyColumns;
import io.clientele.contracts.core.Sale;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** A line of {@code core.sale}: one piece for ten pounds on an order of its own day. */
public final class SaleRow extends TableRow {
  private SaleRow() {
    super(Sale.TABLE);
    set(Sale.CURRENCY, "GBP");
    set(Sale.PRODUCT_ID, "p1");
  }

  public static SaleRow sale() {
    return new SaleRow().on("2024-01-01").worth("10.00");
  }

  public static Dataset<Row> sales(SaleRow... rows) {
    return dataset(Sale.TABLE, List.of(rows));
  }

  public SaleRow by(String customerId) {
    set(CustomerKeyColumns.CUSTOMER_ID, customerId);
    return this;
  }

  /** The day of the sale; the order is named after it. */
  public SaleRow on(String day) {
    return on(LocalDate.parse(day));
  }

  public SaleRow on(LocalDate day) {
    set(Sale.BUSINESS_DATE, day);
    set(Sale.SOLD_AT, day.atTime(12, 0).toInstant(ZoneOffset.UTC));
    return order("o" + day);
  }

  public SaleRow order(String orderId) {
    set(Sale.ORDER_ID, orderId);
    return this;
  }

  public SaleRow of(String productId) {
    set(Sale.PRODUCT_ID, productId);
    return this;
  }

  /** One piece at this price; a negative amount is a return of one piece. */
  public SaleRow worth(String amount) {
    var value = new BigDecimal(amount);
    set(Sale.QUANTITY, BigDecimal.valueOf(value.signum() < 0 ? -1 : 1));
    set(Sale.UNIT_PRICE, value.abs());
    set(Sale.NET_AMOUNT, value);
    return this;
  }

  public SaleRow in(String currency) {
    set(Sale.CURRENCY, currency);
    return this;
  }
}
