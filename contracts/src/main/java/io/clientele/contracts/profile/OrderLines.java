package io.clientele.contracts.profile;

import java.io.Serializable;
import java.util.List;

/**
 * How rows of one file belong together as the lines of an order, for sources that number no lines
 * or write what concerns the whole order on its first line only.
 *
 * @param within canonical name of the column that names the order
 * @param carried canonical names of columns whose first value counts for all rows of the order
 */
public record OrderLines(String within, List<String> carried) implements Serializable {
  public OrderLines {
    carried = List.copyOf(carried);
  }
}
