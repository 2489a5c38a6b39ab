package io.clientele.contracts.profile;

import java.io.Serializable;

/**
 * Says of an object that each of its files holds all records there are: what the newest file lacks
 * was deleted.
 *
 * @param deletesAtMost percent of the records that one file may delete; one that would delete more
 *     is taken for a file cut short
 */
public record Snapshot(int deletesAtMost) implements Serializable {
  static final int USUAL = 50;

  /** True where a file may lack so many of the records told before. */
  public boolean allows(long absent, long told) {
    return absent * 100 <= told * deletesAtMost;
  }
}
