package io.clientele.signals.postgres;

import io.clientele.contracts.table.ColumnType;
import io.clientele.contracts.table.Table;
import io.clientele.signals.delta.DeltaRows;

/**
 * A customer's latest visit, in columns of every streamed type.
 *
 * @param seenAt microseconds since 1970, the version
 * @param day days since 1970; 0 for none
 */
public record Visit(String customer, long seenAt, double score, String note, int day) {
  static final String NAME = "test.\"Visit \"\"s\"";
  static final Table TABLE =
      Table.in("test", "Visit \"s")
          .grain("one row per customer: the 'latest' visit")
          .key("customer")
          .required("customer", ColumnType.STRING, "who")
          .required("seen_at", ColumnType.INSTANT, "when")
          .required("score", ColumnType.DOUBLE, "how much")
          .personal("note", ColumnType.STRING, "what the customer's said")
          .optional("day", ColumnType.DATE, "calendar day")
          .required("visits", ColumnType.LONG, "number of visits")
          .required("month", ColumnType.INT, "1 to 12")
          .optional("select", ColumnType.BOOLEAN, "true where chosen")
          .build();

  static Visit of(String customer, long seenAt) {
    return new Visit(customer, seenAt, seenAt / 4.0, "note " + seenAt, (int) seenAt);
  }

  static Object[] row(String customer, long seenAt) {
    return new Rows(TABLE).values(of(customer, seenAt));
  }

  record Rows(Table table) implements DeltaRows<Visit> {
    @Override
    public Object[] values(Visit visit) {
      return new Object[] {
        visit.customer,
        visit.seenAt,
        visit.score,
        visit.note,
        visit.day == 0 ? null : visit.day,
        visit.seenAt * 2,
        (int) (visit.seenAt % 12),
        visit.seenAt % 2 == 0
      };
    }
  }
}
