package io.clientele.contracts.core;

import io.clientele.contracts.check.Freshness;
import io.clientele.contracts.check.Severity;
import io.clientele.contracts.check.Volume;
import io.clientele.contracts.table.ColumnType;
import io.clientele.contracts.table.Table;
import java.time.Duration;

/** One row per order line; a return is a line with negative quantity. */
public final class Sale {
  public static final String SALE_ID = "sale_id";
  public static final String ORDER_ID = "order_id";
  public static final String LINE_NO = "line_no";
  public static final String PRODUCT_ID = "product_id";
  public static final String SOLD_AT = "sold_at";
  public static final String BUSINESS_DATE = "business_date";
  public static final String QUANTITY = "quantity";
  public static final String UNIT_PRICE = "unit_price";
  public static final String NET_AMOUNT = "net_amount";
  public static final String CURRENCY = "currency";
  public static final String CHANNEL = "channel";

  public static final Table TABLE =
      Table.in("core", "sale")
          .grain("one row per order line; a return is a line with negative quantity")
          .key(SALE_ID)
          .required(SALE_ID, ColumnType.STRING, "source:order_id:line_no")
          .required(ORDER_ID, ColumnType.STRING, "order or invoice number of the source")
          .required(
              LINE_NO,
              ColumnType.INT,
              "line within the order, or position where the source numbers no lines")
          .columns(CustomerKeyColumns.ALL)
          .optional(PRODUCT_ID, ColumnType.STRING, "product code of the source")
          .required(SOLD_AT, ColumnType.INSTANT, "moment of the sale")
          .required(BUSINESS_DATE, ColumnType.DATE, "day of the sale in the business time zone")
          .required(QUANTITY, ColumnType.QUANTITY, "units, negative for returns")
          .required(UNIT_PRICE, ColumnType.PRICE, "price of one unit")
          .required(
              NET_AMOUNT,
              ColumnType.MONEY,
              "quantity times unit price, rounded half up, unless the source gives it")
          .required(CURRENCY, ColumnType.STRING, "ISO 4217 code")
          .optional(CHANNEL, ColumnType.STRING, "where it was sold: web, store, phone …")
          .columns(SourceColumns.ALL)
          .check(new Freshness(SOLD_AT, Duration.ofDays(2), Severity.OFF))
          .check(new Volume(10, Severity.WARN))
          .build();

  private Sale() {}
}
