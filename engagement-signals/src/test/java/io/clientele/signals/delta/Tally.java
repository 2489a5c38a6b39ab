package io.clientele.signals.delta;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a table holds beside what it should.
 *
 * @param lost rows that are missing
 * @param doubled rows that are there once more than they should, or should not be there
 */
public record Tally(long lost, long doubled) {
  public static final Tally CORRECT = new Tally(0, 0);

  static Tally of(StoredTable table, Collection<Sample> expected) throws IOException {
    var found = new ArrayList<List<Object>>();
    table.rows().forEach(row -> found.add(new ArrayList<>(row.values())));
    return of(found, Sample.values(expected));
  }

  public static Tally of(List<List<Object>> found, List<List<Object>> expected) {
    Map<List<Object>, Integer> difference = new HashMap<>();
    found.forEach(row -> difference.merge(row, 1, Integer::sum));
    expected.forEach(row -> difference.merge(row, -1, Integer::sum));
    return new Tally(
        difference.values().stream().filter(count -> count < 0).mapToLong(count -> -count).sum(),
        difference.values().stream().filter(count -> count > 0).mapToLong(count -> count).sum());
  }
}
