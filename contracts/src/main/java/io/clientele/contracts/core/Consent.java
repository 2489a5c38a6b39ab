package io.clientele.contracts.core;

import io.clientele.contracts.table.ColumnType;
import io.clientele.contracts.table.Table;

/** One row per person, channel and source: the latest word on being contacted. */
public final class Consent {
  public static final String CONSENT_ID = "consent_id";
  public static final String CHANNEL = "channel";
  public static final String GRANTED = "granted";
  public static final String STATED_AT = "stated_at";

  public static final Table TABLE =
      Table.in("core", "consent")
          .grain("one row per statement of a person about being contacted on one channel")
          .key(CONSENT_ID)
          .required(CONSENT_ID, ColumnType.STRING, "source:source_key of the statement")
          .columns(CustomerKeyColumns.ALL)
          .required(CHANNEL, ColumnType.STRING, "email, sms, phone, print …")
          .required(GRANTED, ColumnType.BOOLEAN, "true where contact is allowed")
          .required(STATED_AT, ColumnType.INSTANT, "when the person said so")
          .columns(SourceColumns.ALL)
          .build();

  private Consent() {}
}
