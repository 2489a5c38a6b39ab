package io.clientele.contracts.check;

import java.util.List;

/**
 * A write brings about as many new rows as it usually does: no less than a share of the median of
 * earlier runs. A table that is replaced brings all its rows.
 *
 * @param leastPercent the share, above 0
 */
public record Volume(int leastPercent, Severity severity) implements Check {
  @Override
  public String kind() {
    return "volume";
  }

  @Override
  public List<String> columns() {
    return List.of();
  }

  @Override
  public Volume at(Severity wanted) {
    return new Volume(leastPercent, wanted);
  }

  /** The same check with another limit. */
  public Volume leastPercent(int limit) {
    return new Volume(limit, severity);
  }

  /** The fewest rows that pass. */
  public long least(long usual) {
    return -Math.floorDiv(-usual * leastPercent, 100L);
  }

  public String sentence(long rows, long usual) {
    return "%,d rows came; usually it is %,d, and at least %,d are expected"
        .formatted(rows, usual, least(usual));
  }
}
