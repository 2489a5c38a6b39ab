package io.clientele.campaigns.audience;

import io.clientele.contracts.core.Customer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How the people of an audience will be contacted. */
public enum Channel {
  /** Nobody is: the list is for colleagues, so neither consent nor an address is needed. */
  INTERNAL(null),
  EMAIL(Customer.EMAIL),
  SMS(Customer.PHONE),
  PHONE(Customer.PHONE),
  PRINT(Customer.POSTAL_CODE);

  private final String addressColumn;

  Channel(String addressColumn) {
    this.addressColumn = addressColumn;
  }

  /** As {@code core.consent} and {@code audiences.yml} write it. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean needsConsent() {
    return this != INTERNAL;
  }

  /** Column of {@code core.customer} without which nobody can be reached. */
  Optional<String> addressColumn() {
    return Optional.ofNullable(addressColumn);
  }

  static List<String> texts() {
    return Arrays.stream(values()).map(Channel::text).toList();
  }

  static Channel of(String text) {
    return Arrays.stream(values())
        .filter(each -> each.text().equals(text))
        .findFirst()
        .orElse(INTERNAL);
  }
}
