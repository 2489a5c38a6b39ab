package io.clientele.contracts.check;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * No two rows have the same values in these columns. It is looked at where a table or a part of it
 * is replaced; a merge refuses repeated keys itself, and ingestion lets one row for each key pass.
 */
public record Unique(List<String> columns) implements DemandedCheck {
  public Unique {
    columns = List.copyOf(columns);
  }

  @Override
  public String kind() {
    return "unique";
  }

  @Override
  public String violations(String rows, UnaryOperator<String> relationOf) {
    return ("SELECT CAST(coalesce(sum(n - 1), 0) AS BIGINT) FROM (SELECT count(*) AS n FROM %s"
            + " GROUP BY %s HAVING count(*) > 1) AS repeated")
        .formatted(rows, String.join(", ", columns));
  }

  @Override
  public String sentence(long violations, long rows) {
    return "%,d of %,d rows repeat the %s of another one"
        .formatted(violations, rows, String.join(", ", columns));
  }
}
