package io.clientele.signals.delta;

import io.clientele.contracts.table.Table;
import java.io.Serializable;

/**
 * How records become rows of a table.
 *
 * @param <T> the record
 */
public interface DeltaRows<T> extends Serializable {
  /** The contract of the table that the rows belong to; unpartitioned. */
  Table table();

  /**
   * The row's values in the contract's column order: String, Long, Integer, Double, Boolean, an
   * instant as microseconds since 1970, a date as days since 1970.
   */
  Object[] values(T record);

  /** An instant's value from its milliseconds since 1970. */
  static Long micros(long millis) {
    return millis * 1000;
  }
}
