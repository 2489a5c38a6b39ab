package io.clientele.contracts.profile;

import io.clientele.contracts.profile.convert.Conversion;
import java.io.Serializable;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * One way in which a row says whose it is.
 *
 * @param prefix what stands before the value in the customer key: the source of the customer record
 *     that it is the key of, {@code email} or {@code phone}
 * @param value where it stands
 * @param when for which rows it says so
 */
public record CustomerReference(String prefix, Conversion value, Condition when)
    implements Serializable {
  public static final String EMAIL = "email";
  public static final String PHONE = "phone";

  /** The customer key, or null where the row says nothing here. */
  String keyOf(Fields row) {
    Object found = when.holds(row) ? value.of(row) : null;
    return found == null ? null : prefix + ":" + found;
  }

  Set<String> columns() {
    var columns = new LinkedHashSet<>(value.columns());
    columns.addAll(when.columns());
    return columns;
  }
}
