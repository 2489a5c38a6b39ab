package io.clientele.contracts.core;

import io.clientele.contracts.check.AcceptedValues;
import io.clientele.contracts.check.Freshness;
import io.clientele.contracts.check.Severity;
import io.clientele.contracts.check.Volume;
import io.clientele.contracts.table.ColumnType;
import io.clientele.contracts.table.Table;
import java.time.Duration;
import java.util.List;

/** One row per touch between a person and the company on any channel. */
public final class Interaction {
  public static final String INTERACTION_ID = "interaction_id";
  public static final String CHANNEL = "channel";
  public static final String DIRECTION = "direction";
  public static final String TYPE = "type";
  public static final String OCCURRED_AT = "occurred_at";
  public static final String CAMPAIGN_ID = "campaign_id";
  public static final String REP_ID = "rep_id";
  public static final String SUBJECT = "subject";
  public static final String OUTCOME = "outcome";
  public static final String PRODUCT_ID = "product_id";
  public static final String BRAND = "brand";

  public static final List<String> CHANNELS =
      List.of(
          "web",
          "app",
          "email",
          "sms",
          "phone",
          "fax",
          "chat",
          "social",
          "store",
          "in_person",
          "print",
          "form");
  public static final List<String> DIRECTIONS = List.of("inbound", "outbound");

  public static final Table TABLE =
      Table.in("core", "interaction")
          .grain("one row per touch between a person and the company on any channel")
          .key(INTERACTION_ID)
          .required(INTERACTION_ID, ColumnType.STRING, "source:source_key of the event")
          .columns(CustomerKeyColumns.ALL)
          .required(
              CHANNEL,
              ColumnType.STRING,
              "web, app, email, sms, phone, fax, chat, social, store, in_person, print or form")
          .optional(DIRECTION, ColumnType.STRING, "inbound or outbound")
          .required(
              TYPE,
              ColumnType.STRING,
              "what happened: page_view, add_to_cart, open, click, call, visit, submit …")
          .required(OCCURRED_AT, ColumnType.INSTANT, "when it happened")
          .optional(CAMPAIGN_ID, ColumnType.STRING, "campaign it belongs to")
          .optional(REP_ID, ColumnType.STRING, "sales rep: source:source_key")
          .personal(SUBJECT, ColumnType.STRING, "subject or page")
          .optional(OUTCOME, ColumnType.STRING, "result as the source names it")
          .optional(PRODUCT_ID, ColumnType.STRING, "product it is about: code of the source")
          .optional(BRAND, ColumnType.STRING, "brand it is about")
          .columns(SourceColumns.ALL)
          .check(new AcceptedValues(CHANNEL, CHANNELS, Severity.WARN))
          .check(new AcceptedValues(DIRECTION, DIRECTIONS, Severity.WARN))
          .check(new Freshness(OCCURRED_AT, Duration.ofDays(2), Severity.OFF))
          .check(new Volume(10, Severity.WARN))
          .build();

  private Interaction() {}
}
