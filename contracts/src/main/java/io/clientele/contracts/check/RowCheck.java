package io.clientele.contracts.check;

import java.util.List;
import java.util.function.UnaryOperator;

/** A check of each row that a write brings. */
public sealed interface RowCheck extends Check permits DemandedCheck, AcceptedValues, References {
  /**
   * A query that counts the rows in violation, in SQL that Spark and DuckDB understand alike.
   *
   * @param rows the relation of the rows to look at
   * @param relationOf the relation of another table, by its qualified name
   */
  String violations(String rows, UnaryOperator<String> relationOf);

  /** What was found, with counts and without any value of a row. */
  String sentence(long violations, long rows);

  /** The checks that it is made of; each tells more exactly what is wrong. */
  default List<? extends RowCheck> parts() {
    return List.of(this);
  }
}
