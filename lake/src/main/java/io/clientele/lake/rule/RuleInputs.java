package io.clientele.lake.rule;

import static org.apache.spark.sql.functions.col;

import io.clientele.contracts.ClienteleException;
import io.clientele.contracts.table.Table;
import io.clientele.lake.Lake;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What rules look at on one day: of dated tables the rows of that day, of the others the latest. A
 * table that was never written, or has other days only, is refused: customers picked without it
 * would be wrong, not none.
 */
public final class RuleInputs {
  private final RuleTables tables;
  private final Lake lake;
  private final LocalDate asOf;

  public RuleInputs(RuleTables tables, Lake lake, LocalDate asOf) {
    this.tables = tables;
    this.lake = lake;
    this.asOf = asOf;
  }

  /**
   * One row per customer.
   *
   * @throws ClienteleException where the table has nothing to say about the day
   */
  public Dataset<Row> read(Table table) {
    require(table);
    RuleTable ruled = tables.of(table);
    Dataset<Row> rows = ruled.isDated() ? lake.read(table, asOf) : lake.read(table);
    for (var fixed : ruled.fixed().entrySet()) {
      rows = rows.where(col(fixed.getKey()).equalTo(fixed.getValue()));
    }
    return rows;
  }

  /**
   * Asks the table's log whether {@link #read} can give its rows.
   *
   * @throws ClienteleException where it cannot
   */
  public void require(Table table) {
    whyAbsent(table)
        .ifPresent(
            why -> {
              throw absent(table, why);
            });
  }

  /**
   * A sentence where a dated table is there and has no rows at all, such as one of a model that
   * never had enough data: what rules compare there is unknown for everybody.
   */
  public Optional<String> whyUnknown(Table table) {
    boolean isEmpty = tables.of(table).isDated() && lake.count(table, asOf) == 0;
    return isEmpty
        ? Optional.of(
            "%s has no rows for %s, so what is compared there is unknown for everybody."
                .formatted(table, asOf))
        : Optional.empty();
  }

  private Optional<String> whyAbsent(Table table) {
    if (!lake.exists(table)) {
      return Optional.of("was never written");
    }
    boolean isOfOtherDays =
        tables.of(table).isDated() && lake.count(table, asOf) == 0 && lake.count(table) > 0;
    return isOfOtherDays
        ? Optional.of("has no rows for " + asOf + ", only for other days")
        : Optional.empty();
  }

  private static ClienteleException absent(Table table, String why) {
    return new ClienteleException(
        "it needs " + table + ", which " + why + ".",
        "Run `clientele run` without --only, so that the job " + table.name() + " runs first.");
  }
}
