package io.clientele.contracts.core;

import io.clientele.contracts.table.Column;
import io.clientele.contracts.table.ColumnType;
import io.clientele.contracts.table.Table;
import java.util.List;

/** What people decided about pairs of records; identity resolution never overrules it. */
public final class IdentityDecision {
  public static final String ONE_KEY = "one_key";
  public static final String OTHER_KEY = "other_key";
  public static final String VERDICT = "verdict";
  public static final String DECIDED_BY = "decided_by";
  public static final String DECIDED_AT = "decided_at";

  public static final String SAME = "same";
  public static final String DIFFERENT = "different";

  public static final Table TABLE =
      Table.in("core", "identity_decision")
          .grain("one row per pair of records that somebody decided about")
          .key(ONE_KEY, OTHER_KEY)
          .columns(
              List.of(
                  new Column(
                      ONE_KEY,
                      ColumnType.STRING,
                      true,
                      true,
                      "source:source_key of the record, the smaller of the two"),
                  new Column(
                      OTHER_KEY,
                      ColumnType.STRING,
                      true,
                      true,
                      "source:source_key of the other record")))
          .required(VERDICT, ColumnType.STRING, "same or different customer")
          .optional(DECIDED_BY, ColumnType.STRING, "who decided, where told")
          .required(DECIDED_AT, ColumnType.INSTANT, "when it was decided last")
          .build();

  private IdentityDecision() {}
}
