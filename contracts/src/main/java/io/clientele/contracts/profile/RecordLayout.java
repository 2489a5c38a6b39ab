package io.clientele.contracts.profile;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * How the records of an object are written, beyond the format of its files.
 *
 * @param quotes false where a quote is a character like any other, around a field too
 * @param withoutHeader the columns of files that have no header line; null where all have one
 * @param json canonical names of columns whose texts are JSON, which becomes columns itself
 * @param each canonical name of the list in JSON lines whose elements are a record each, empty
 *     where a line itself may be such a list; null where a line is one record
 */
public record RecordLayout(
    boolean quotes, ColumnsByPosition withoutHeader, List<String> json, String each)
    implements Serializable {
  /** Quoted fields below a header line, one record a line. */
  public static final RecordLayout USUAL = new RecordLayout(true, null, List.of(), null);

  /** As usual, but a line may also be a list of records. */
  public static final RecordLayout OBJECTS_OR_LISTS = new RecordLayout(true, null, List.of(), "");

  public RecordLayout {
    json = List.copyOf(json);
  }

  public Optional<ColumnsByPosition> byPosition() {
    return Optional.ofNullable(withoutHeader);
  }

  public Optional<String> listOfRecords() {
    return Optional.ofNullable(each);
  }
}
