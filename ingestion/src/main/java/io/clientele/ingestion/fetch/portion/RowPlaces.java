package io.clientele.ingestion.fetch.portion;

import io.clientele.contracts.ClienteleException;
import io.clientele.contracts.profile.Fields;
import io.clientele.contracts.profile.ObjectProfile;

/**
 * Refuses objects whose rows mean something by where they stand in a file: the second line of an
 * order must not become the first one because it changed later and came alone.
 */
public final class RowPlaces {
  private static final String REMEDY = "Let the profile name a column as the row's key";

  private RowPlaces() {}

  /** For rows that come in portions. */
  public static void checkOrders(ObjectProfile object) {
    if (hasPositions(object)) {
      throw new ClienteleException(
          "its rows are told apart by their position within an order, which portions cut.",
          REMEDY + "; a table can also be fetched as a whole, without `since`.");
    }
  }

  /** For rows that come as a whole. */
  public static void checkOrder(ObjectProfile object, boolean isOrdered) {
    if (hasPositions(object) && !isOrdered) {
      throw new ClienteleException(
          "its rows are told apart by their position within an order, and without a primary key"
              + " they come in any order.",
          REMEDY + ", or add a primary key to the table.");
    }
  }

  /** For rows that may come again in another portion. */
  public static void checkFile(ObjectProfile object) {
    if (isKeyedBy(object, Fields.LINE) || isKeyedBy(object, Fields.FILE)) {
      throw new ClienteleException(
          "its rows are told apart by their place in a file, which a table has not.", REMEDY + ".");
    }
  }

  private static boolean hasPositions(ObjectProfile object) {
    return object.orderLines().isPresent() || isKeyedBy(object, Fields.POSITION);
  }

  private static boolean isKeyedBy(ObjectProfile object, String place) {
    return object.tables().stream()
        .flatMap(mapping -> mapping.key().stream())
        .anyMatch(part -> part.columns().contains(place));
  }
}
