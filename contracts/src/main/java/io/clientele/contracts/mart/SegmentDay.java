package io.clientele.contracts.mart;

import io.clientele.contracts.table.ColumnType;
import io.clientele.contracts.table.Table;

/** The days on which a segment was evaluated, by which rule and in which run. */
public final class SegmentDay {
  public static final String SEGMENT = SegmentMember.SEGMENT;
  public static final String AS_OF = "as_of";
  public static final String SIZE = "size";
  public static final String ENTERED = "entered";
  public static final String EXITED = "exited";
  public static final String RULE = "rule";
  public static final String RULE_HASH = "rule_hash";
  public static final String RUN_ID = "run_id";
  public static final String EVALUATED_AT = "evaluated_at";

  public static final Table TABLE =
      Table.in("mart", "segment_day")
          .grain("one row per segment and evaluated business day")
          .key(SEGMENT, AS_OF)
          .required(SEGMENT, ColumnType.STRING, "name in segments.yml")
          .required(AS_OF, ColumnType.DATE, "the evaluated day, end of day")
          .required(SIZE, ColumnType.LONG, "customers in it on the day")
          .required(ENTERED, ColumnType.LONG, "of these, not in it on the evaluated day before")
          .required(
              EXITED, ColumnType.LONG, "customers in it on the evaluated day before, not on this")
          .optional(RULE, ColumnType.STRING, "the rule; empty where the segment had been removed")
          .optional(RULE_HASH, ColumnType.STRING, "digest of the rule: equal rules, equal digest")
          .required(RUN_ID, ColumnType.STRING, "the run that evaluated it last, see ops.run")
          .required(EVALUATED_AT, ColumnType.INSTANT, "start of that run")
          .build();

  private SegmentDay() {}
}
