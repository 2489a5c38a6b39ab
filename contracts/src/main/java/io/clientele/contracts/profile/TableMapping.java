package io.clientele.contracts.profile;

import io.clientele.contracts.profile.convert.Conversion;
import io.clientele.contracts.table.Table;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How the rows of an object become rows of one core table.
 *
 * @param target the core table
 * @param primary true for an object's first mapping, which accounts for every row in the
 *     reconciliation; the others only project what they can
 * @param when which rows it concerns
 * @param key what identifies the record in its source; several parts are joined with a colon
 * @param customer ways to name the customer, tried in order
 * @param columns conversion by target column
 */
public record TableMapping(
    Table target,
    boolean primary,
    Condition when,
    List<Conversion> key,
    List<CustomerReference> customer,
    Map<String, Conversion> columns)
    implements Serializable {
  public TableMapping {
    key = List.copyOf(key);
    customer = List.copyOf(customer);
    columns = new LinkedHashMap<>(columns);
  }

  /** Canonical names of every source column that is read. */
  public Set<String> reads() {
    var names = new LinkedHashSet<>(when.columns());
    key.forEach(part -> names.addAll(part.columns()));
    customer.forEach(reference -> names.addAll(reference.columns()));
    columns.values().forEach(conversion -> names.addAll(conversion.columns()));
    return names;
  }
}
