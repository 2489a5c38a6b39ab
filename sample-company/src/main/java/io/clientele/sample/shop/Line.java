package io.clientele.sample.shop;

import java.math.BigDecimal;

/**
 * One line of an order.
 *
 * @param quantity negative for a return
 * @param price of one unit as sold, after any reduction
 */
public record Line(Product product, int quantity, BigDecimal price) {
  public BigDecimal amount() {
    return price.multiply(BigDecimal.valueOf(quantity));
  }

  /** Sold below the usual price. */
  public boolean isReduced() {
    return price.compareTo(product.price()) < 0;
  }

  Line returned() {
    return new Line(product, -quantity, price);
  }
}
