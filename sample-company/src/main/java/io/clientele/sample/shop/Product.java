package io.clientele.sample.shop;

import java.math.BigDecimal;

/**
 * Something the shop sells.
 *
 * @param price of one unit in pounds, tax included
 * @param peak month in which it sells best; 0 for all year
 */
public record Product(String sku, String name, String category, BigDecimal price, int peak) {
  double demand(int month) {
    int distance = peak == 0 ? 6 : Math.min(Math.abs(month - peak), 12 - Math.abs(month - peak));
    return distance == 0 ? 4 : distance == 1 ? 2.2 : 1;
  }
}
