package io.clientele.contracts.profile;

import io.clientele.contracts.core.Sale;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** What follows from the other values of a sale where the source does not give it. */
final class SaleRules {
  private SaleRules() {}

  static void complete(RowValues sale, ZoneId businessZone) {
    sale.putIfEmpty(Sale.NET_AMOUNT, netAmount(sale));
    sale.putIfEmpty(Sale.UNIT_PRICE, unitPrice(sale));
    sale.putIfEmpty(Sale.BUSINESS_DATE, businessDate(sale, businessZone));
  }

  /** Quantity times unit price, rounded half up to cents. */
  private static BigDecimal netAmount(RowValues sale) {
    var quantity = (BigDecimal) sale.get(Sale.QUANTITY);
    var price = (BigDecimal) sale.get(Sale.UNIT_PRICE);
    return quantity == null || price == null
        ? null
        : quantity.multiply(price).setScale(2, RoundingMode.HALF_UP);
  }

  private static BigDecimal unitPrice(RowValues sale) {
    var quantity = (BigDecimal) sale.get(Sale.QUANTITY);
    var amount = (BigDecimal) sale.get(Sale.NET_AMOUNT);
    return quantity == null || amount == null || quantity.signum() == 0
        ? null
        : amount.divide(quantity, 4, RoundingMode.HALF_UP);
  }

  private static LocalDate businessDate(RowValues sale, ZoneId zone) {
    return sale.get(Sale.SOLD_AT) instanceof Instant moment
        ? LocalDate.ofInstant(moment, zone)
        : null;
  }
}
