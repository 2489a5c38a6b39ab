package io.clientele.campaigns.audience;

import io.clientele.contracts.audience.DeliveryReceipt;
import java.sql.Date;
import java.time.LocalDate;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * An audience that is where it belongs.
 *
 * @param receipt where everybody went
 * @param asOf the business day
 * @param sha256 of what was written
 */
record Delivered(DeliveryReceipt receipt, LocalDate asOf, String sha256) {

  /** The row of {@code sync.delivery}, in the order of its contract. */
  Row row() {
    return RowFactory.create(
        String.join("|", receipt.audience(), asOf.toString(), receipt.destination()),
        receipt.audience(),
        Date.valueOf(asOf),
        receipt.channel(),
        receipt.destination(),
        receipt.selected(),
        receipt.noConsent(),
        receipt.noAddress(),
        receipt.control(),
        receipt.delivered(),
        sha256);
  }
}
