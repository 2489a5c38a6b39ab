package io.clientele.contracts.mart;

import io.clientele.contracts.core.CustomerKeyColumns;
import io.clientele.contracts.table.ColumnType;
import io.clientele.contracts.table.Table;

/**
 * Who was in which segment from when to when. Who was in it on 1 March:
 *
 * <pre>
 * valid_from &lt;= DATE '2024-03-01' AND (valid_to IS NULL OR valid_to &gt; DATE '2024-03-01')
 * </pre>
 */
public final class SegmentMember {
  public static final String SEGMENT = "segment";
  public static final String CUSTOMER_ID = CustomerKeyColumns.CUSTOMER_ID;
  public static final String VALID_FROM = "valid_from";
  public static final String VALID_TO = "valid_to";
  public static final String ENDED = "ended";

  /** The value of {@code ended} while the customer is in the segment; sorts behind every month. */
  public static final String OPEN = "open";

  public static final Table TABLE =
      Table.in("mart", "segment_member")
          .grain("one row per segment, customer and unbroken stay")
          .key(SEGMENT, CUSTOMER_ID, VALID_FROM)
          .partitionedBy(SEGMENT, ENDED)
          .required(SEGMENT, ColumnType.STRING, "name in segments.yml")
          .required(CUSTOMER_ID, ColumnType.STRING, "the customer")
          .required(VALID_FROM, ColumnType.DATE, "first evaluated day of the stay")
          .optional(
              VALID_TO,
              ColumnType.DATE,
              "first evaluated day on which the customer was no longer in it; empty while in it")
          .required(ENDED, ColumnType.STRING, "month of valid_to, such as 2024-03, or open")
          .build();

  private SegmentMember() {}
}
