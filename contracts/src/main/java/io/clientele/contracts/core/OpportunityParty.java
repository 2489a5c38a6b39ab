package io.clientele.contracts.core;

import io.clientele.contracts.check.AcceptedValues;
import io.clientele.contracts.check.References;
import io.clientele.contracts.check.Severity;
import io.clientele.contracts.table.ColumnType;
import io.clientele.contracts.table.Table;
import java.util.List;

/** Who takes part in an opportunity beside its customer. */
public final class OpportunityParty {
  public static final String OPPORTUNITY_PARTY_ID = "opportunity_party_id";
  public static final String OPPORTUNITY_ID = Opportunity.OPPORTUNITY_ID;
  public static final String KIND = "kind";
  public static final String NAME = "name";
  public static final String ROLE = "role";
  public static final String IS_PRIMARY = "is_primary";

  public static final List<String> KINDS = List.of("contact", "company", "partner", "competitor");

  public static final Table TABLE =
      Table.in("core", "opportunity_party")
          .grain("one row per contact, company, partner or competitor in an opportunity")
          .key(OPPORTUNITY_PARTY_ID)
          .required(OPPORTUNITY_PARTY_ID, ColumnType.STRING, "source:source_key of the part taken")
          .required(OPPORTUNITY_ID, ColumnType.STRING, "source:source_key of the opportunity")
          .required(KIND, ColumnType.STRING, "contact, company, partner or competitor")
          .columns(CustomerKeyColumns.ALL)
          .personal(NAME, ColumnType.STRING, "name, where the source gives it in place of a key")
          .optional(ROLE, ColumnType.STRING, "role as the source names it: decision maker …")
          .optional(IS_PRIMARY, ColumnType.BOOLEAN, "the first of its kind in the opportunity")
          .columns(SourceColumns.ALL)
          .check(new AcceptedValues(KIND, KINDS, Severity.WARN))
          .check(
              new References(
                  OPPORTUNITY_ID,
                  Opportunity.TABLE.qualifiedName(),
                  Opportunity.OPPORTUNITY_ID,
                  Severity.WARN))
          .build();

  private OpportunityParty() {}
}
