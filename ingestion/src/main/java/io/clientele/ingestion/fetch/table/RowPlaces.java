package io.clientele.ingestion.fetch.table;

import io.clientele.contracts.ClienteleException;
import io.clientele.contracts.profile.Fields;
import io.clientele.contracts.profile.ObjectProfile;

/**
 * Refuses objects whose rows mean something by where they stand in a file: the second line of an
 * order must not become the first one because it changed later and came alone.
 */
final class RowPlaces {
  private static final String REMEDY =
      "Let the profile name a column of the table as the row's key";

  private RowPlaces() {}

  /** For rows that come in portions. */
  static void checkPortions(ObjectProfile object) {
    checkFile(object);
    if (hasPositions(object)) {
      throw new ClienteleException(
          "its rows are told apart by their position within an order, which portions cut.",
          REMEDY + ", or leave `since` out.");
    }
  }

  /** For whole tables. */
  static void checkWhole(ObjectProfile object, FoundTable table) {
    checkFile(object);
    if (hasPositions(object) && table.primaryKey().isEmpty()) {
      throw new ClienteleException(
          "its rows are told apart by their position within an order, and without a primary key"
              + " rows come in any order.",
          REMEDY + ", or add a primary key to the table.");
    }
  }

  private static void checkFile(ObjectProfile object) {
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
