package io.clientele.segmentation.value;

import io.clientele.contracts.mart.CustomerFacts;
import io.clientele.lake.testing.TableRow;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Facts of a customer who bought. */
final class BuyerRow extends TableRow {
  BuyerRow(String id, LocalDate asOf) {
    super(CustomerFacts.TABLE);
    set(CustomerFacts.AS_OF, asOf);
    set(CustomerFacts.CUSTOMER_ID, id);
    set(CustomerFacts.CURRENCY, "GBP");
  }

  BuyerRow bought(LocalDate first, LocalDate last, int days) {
    set(CustomerFacts.FIRST_ORDER_ON, first);
    set(CustomerFacts.LAST_ORDER_ON, last);
    set(CustomerFacts.PURCHASE_DAYS, days);
    return this;
  }

  BuyerRow spent(BigDecimal onTheFirstDay, BigDecimal onRepeats) {
    set(CustomerFacts.FIRST_DAY_AMOUNT, onTheFirstDay);
    set(CustomerFacts.PURCHASE_AMOUNT, onTheFirstDay.add(onRepeats));
    return this;
  }
}
