package io.clientele.lake;

/**
 * Identifies one append for ever, so that repeating it changes nothing.
 *
 * @param application who appends, such as {@code raw.shop_order}
 * @param version grows with every append of that application
 */
public record TransactionId(String application, long version) {}
