package io.clientele.contracts.ops;

import io.clientele.contracts.table.ColumnType;
import io.clientele.contracts.table.Table;

/** What identity resolution learned in a run: how much each agreement speaks for one person. */
public final class MatchWeight {
  public static final String RUN_ID = "run_id";
  public static final String FIELD = "field";
  public static final String LEVEL = "level";
  public static final String M = "m";
  public static final String U = "u";
  public static final String WEIGHT = "weight";

  /** The field under which the share of matches among all pairs stands. */
  public static final String PRIOR = "all_pairs";

  public static final Table TABLE =
      Table.in("ops", "match_weight")
          .grain("one row per run, compared field and level of agreement")
          .key(RUN_ID, FIELD, LEVEL)
          .required(RUN_ID, ColumnType.STRING, "the run that learned it")
          .required(
              FIELD,
              ColumnType.STRING,
              "column of core.customer_record, or all_pairs for the share of matches")
          .required(LEVEL, ColumnType.STRING, "different, similar, close, exact or swapped")
          .required(M, ColumnType.DOUBLE, "share of the level among pairs of one person")
          .required(U, ColumnType.DOUBLE, "share of the level among pairs of strangers")
          .required(WEIGHT, ColumnType.DOUBLE, "log2(m / u), in bits")
          .build();

  private MatchWeight() {}
}
