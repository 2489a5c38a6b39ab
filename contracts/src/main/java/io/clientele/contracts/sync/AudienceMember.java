package io.clientele.contracts.sync;

import io.clientele.contracts.core.CustomerKeyColumns;
import io.clientele.contracts.table.ColumnType;
import io.clientele.contracts.table.Table;

/** One row per audience, business day and customer in it. */
public final class AudienceMember {
  public static final String AUDIENCE = "audience";
  public static final String AS_OF = "as_of";
  public static final String CUSTOMER_ID = CustomerKeyColumns.CUSTOMER_ID;
  public static final String IS_CONTROL = "is_control";
  public static final String OUTCOME = "outcome";
  public static final String REASON = "reason";

  public static final Table TABLE =
      Table.in("sync", "audience_member")
          .grain("one row per audience, business day and customer in it")
          .key(AUDIENCE, AS_OF, CUSTOMER_ID)
          .partitionedBy(AUDIENCE, AS_OF)
          .required(AUDIENCE, ColumnType.STRING, "name in audiences.yml")
          .required(AS_OF, ColumnType.DATE, "the business day the row describes, end of day")
          .required(CUSTOMER_ID, ColumnType.STRING, "the customer")
          .required(IS_CONTROL, ColumnType.BOOLEAN, "held out, not contacted")
          .required(OUTCOME, ColumnType.STRING, "delivered, control, no_consent or no_address")
          .required(REASON, ColumnType.STRING, "why the customer is in it")
          .build();

  private AudienceMember() {}
}
