package io.clientele.signals.kafka;

import org.apache.flink.connector.base.DeliveryGuarantee;

/** What a reader of an output topic may rely on. */
public enum Delivery {
  /** Each message once, visible with the checkpoint that holds it, to who reads committed ones. */
  EXACTLY_ONCE(DeliveryGuarantee.EXACTLY_ONCE),
  /** Each message at once; after a failure some come again. */
  AT_LEAST_ONCE(DeliveryGuarantee.AT_LEAST_ONCE);

  private final DeliveryGuarantee guarantee;

  Delivery(DeliveryGuarantee guarantee) {
    this.guarantee = guarantee;
  }

  DeliveryGuarantee guarantee() {
    return guarantee;
  }
}
