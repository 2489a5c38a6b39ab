package io.clientele.ingestion.profile;

import io.clientele.sources.Dialect;
import java.util.List;

/**
 * How well a file fits a profile.
 *
 * @param profile the profile's name
 * @param object what the file holds
 * @param dialect how it is written
 * @param rows records below the header
 * @param broken those that cannot be split
 * @param kept columns that the profile does not know: kept in the raw table only
 * @param absent columns that the profile reads and the file does not have: they stay empty
 * @param tables what would become of the rows in each core table
 */
public record FileFit(
    String profile,
    String object,
    Dialect dialect,
    long rows,
    long broken,
    List<String> kept,
    List<String> absent,
    List<TableFit> tables) {
  public FileFit {
    kept = List.copyOf(kept);
    absent = List.copyOf(absent);
    tables = List.copyOf(tables);
  }

  /**
   * What would become of a file's rows in one core table.
   *
   * @param table its qualified name
   * @param accepted rows that fit
   * @param skipped rows that are not meant for the table
   * @param refusals rows that would be quarantined, by what is wrong with them
   */
  public record TableFit(String table, long accepted, long skipped, List<Refusal> refusals) {
    public TableFit {
      refusals = List.copyOf(refusals);
    }
  }

  /**
   * Rows that are wrong in the same way.
   *
   * @param message what is wrong and what to do, without the value
   * @param firstLine where the first one stands
   */
  public record Refusal(String rule, String message, long rows, long firstLine) {}
}
