package io.clientele.contracts.core;

import io.clientele.contracts.table.ColumnType;
import io.clientele.contracts.table.Table;

/** Source keys and match keys with the customer each one stands for. */
public final class CustomerIdentity {
  public static final String SOURCE = SourceColumns.SOURCE;
  public static final String SOURCE_KEY = SourceColumns.SOURCE_KEY;
  public static final String CUSTOMER_ID = CustomerKeyColumns.CUSTOMER_ID;
  public static final String RULE = "rule";
  public static final String EVIDENCE = "evidence";
  public static final String SINCE = "since";

  public static final Table TABLE =
      Table.in("core", "customer_identity")
          .grain("one row per key under which a customer is known")
          .key(SOURCE, SOURCE_KEY)
          .required(
              SOURCE,
              ColumnType.STRING,
              "source of the key, or email or phone for a shared match key")
          .required(SOURCE_KEY, ColumnType.STRING, "the key in that source")
          .required(CUSTOMER_ID, ColumnType.STRING, "the customer")
          .required(
              RULE,
              ColumnType.STRING,
              "what joined the key to the customer: own_key, email, phone, declared, probable or"
                  + " decided")
          .personal(
              EVIDENCE,
              ColumnType.STRING,
              "the value that matched; for probable ones the other key, the probability and the"
                  + " fields that agree")
          .required(SINCE, ColumnType.INSTANT, "when the key was first seen")
          .build();

  private CustomerIdentity() {}
}
