package io.clientele.contracts.profile;

import io.clientele.contracts.profile.convert.Conversion;
import java.io.Serializable;

/**
 * One way in which a row says whose it is.
 *
 * @param kind what the value is
 * @param value where it stands
 */
public record CustomerReference(Kind kind, Conversion value) implements Serializable {
  /** What a row can call a customer by. */
  public enum Kind {
    /** The key of a customer record in the same source. */
    OWN,
    EMAIL,
    PHONE
  }

  /** The customer key, or null where the row says nothing here. */
  String keyOf(Fields row, String source) {
    Object found = value.of(row);
    if (found == null) {
      return null;
    }
    return switch (kind) {
      case OWN -> source + ":" + found;
      case EMAIL -> "email:" + found;
      case PHONE -> "phone:" + found;
    };
  }
}
