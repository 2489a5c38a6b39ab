package io.clientele.sample.sales;

/**
 * Salesforce record ids: 15 characters in which case matters, and 3 that make them unique where it
 * does not. The suffix has one letter per 5 characters; its bits say which of them are capitals.
 */
public final class SalesforceId {
  private static final String SUFFIX = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";
  private static final String DIGITS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  private SalesforceId() {}

  /** The id of the record with this index among those of one object. */
  public static String of(String prefix, int index) {
    StringBuilder id = new StringBuilder(prefix + "Qx00000");
    int rest = 7_000_000 + index * 37;
    StringBuilder tail = new StringBuilder();
    for (int i = 0; i < 5; i++) {
      tail.insert(0, DIGITS.charAt(rest % 62));
      rest /= 62;
    }
    id.append(tail);
    return id + suffix(id.toString());
  }

  static String suffix(String id) {
    StringBuilder suffix = new StringBuilder();
    for (int chunk = 0; chunk < 15; chunk += 5) {
      int bits = 0;
      for (int i = 0; i < 5; i++) {
        bits |= Character.isUpperCase(id.charAt(chunk + i)) ? 1 << i : 0;
      }
      suffix.append(SUFFIX.charAt(bits));
    }
    return suffix.toString();
  }
}
