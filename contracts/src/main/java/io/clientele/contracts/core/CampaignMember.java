package io.clientele.contracts.core;

import io.clientele.contracts.check.References;
import io.clientele.contracts.check.Severity;
import io.clientele.contracts.table.ColumnType;
import io.clientele.contracts.table.Table;

/** One row per person in a campaign. */
public final class CampaignMember {
  public static final String CAMPAIGN_MEMBER_ID = "campaign_member_id";
  public static final String CAMPAIGN_ID = Campaign.CAMPAIGN_ID;
  public static final String STATUS = "status";
  public static final String HAS_RESPONDED = "has_responded";
  public static final String RESPONDED_AT = "responded_at";

  public static final Table TABLE =
      Table.in("core", "campaign_member")
          .grain("one row per person in a campaign")
          .key(CAMPAIGN_MEMBER_ID)
          .required(CAMPAIGN_MEMBER_ID, ColumnType.STRING, "source:source_key of the membership")
          .required(CAMPAIGN_ID, ColumnType.STRING, "the campaign")
          .columns(CustomerKeyColumns.ALL)
          .optional(STATUS, ColumnType.STRING, "status as the source names it")
          .optional(HAS_RESPONDED, ColumnType.BOOLEAN, "the person responded")
          .optional(RESPONDED_AT, ColumnType.INSTANT, "first response")
          .columns(SourceColumns.ALL)
          .check(
              new References(
                  CAMPAIGN_ID, Campaign.TABLE.qualifiedName(), Campaign.CAMPAIGN_ID, Severity.WARN))
          .build();

  private CampaignMember() {}
}
