package io.clientele.contracts.audience;

/**
 * Where every customer whom an audience's rule selects went.
 *
 * @param audience its name
 * @param channel whose consent was needed, or internal
 * @param destination where the delivered rows are
 * @param selected customers that the rule selects
 * @param delivered rows written
 * @param control customers held out, so that the effect can be measured
 * @param noConsent customers who did not allow the channel
 * @param noAddress customers who allowed it but have no address for it
 */
public record DeliveryReceipt(
    String audience,
    String channel,
    String destination,
    long selected,
    long delivered,
    long control,
    long noConsent,
    long noAddress) {

  /** The law: nobody is lost and nobody is counted twice. */
  public boolean isBalanced() {
    return selected == delivered + control + noConsent + noAddress;
  }

  /** The reconciliation line, with a plain sentence where nobody could be reached. */
  public String text() {
    String line =
        "%s: %,d selected = %,d delivered + %,d control + %,d no consent + %,d no address"
            .formatted(audience, selected, delivered, control, noConsent, noAddress);
    return nobodyAgreed()
        ? line + ". Nobody in it has agreed to be contacted by " + channel + "."
        : line;
  }

  private boolean nobodyAgreed() {
    return selected > 0 && noConsent == selected;
  }
}
