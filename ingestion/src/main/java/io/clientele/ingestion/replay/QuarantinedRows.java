package io.clientele.ingestion.replay;

import io.clientele.contracts.ops.Quarantine;
import io.clientele.contracts.ops.Replay;
import io.clientele.lake.LakeQuery;
import io.clientele.sources.records.RowOrigin;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Asks {@code ops.quarantine} for rows, some thousand at a time. */
final class QuarantinedRows {
  /** So many rows are held at once. */
  static final int AT_A_TIME = 5_000;

  private static final String SELECT =
      "SELECT q.%s, q.%s, q.%s, q.%s, q.%s, r.%s IS NOT NULL FROM %s q LEFT JOIN %s r ON q.%1$s = r.%6$s"
          .formatted(
              Quarantine.QUARANTINE_ID,
              Quarantine.SOURCE,
              Quarantine.OBJECT,
              Quarantine.PAYLOAD,
              Quarantine.ORIGIN,
              Replay.QUARANTINE_ID,
              Quarantine.TABLE,
              Replay.TABLE);

  private final LakeQuery query;

  QuarantinedRows(String lake) {
    this.query = new LakeQuery(lake);
  }

  /**
   * Rows that were not given back yet, in the order of their ids.
   *
   * @param after the id that they come behind; empty for the first ones
   */
  List<Quarantined> open(Optional<String> source, Optional<String> rule, String after) {
    return rows(
        " WHERE r.%s IS NULL AND q.%s > %s AND %s AND %s ORDER BY 1 LIMIT %d"
            .formatted(
                Replay.QUARANTINE_ID,
                Quarantine.QUARANTINE_ID,
                text(after),
                source.map(name -> is(Quarantine.SOURCE, name)).orElse("TRUE"),
                rule.map(name -> is(Quarantine.RULE, name)).orElse("TRUE"),
                AT_A_TIME));
  }

  /** Rows by their ids; those that are not there are left out. */
  List<Quarantined> of(Collection<String> ids) {
    String list = ids.stream().map(QuarantinedRows::text).collect(Collectors.joining(", "));
    return rows(" WHERE q.%s IN (%s)".formatted(Quarantine.QUARANTINE_ID, list));
  }

  private List<Quarantined> rows(String which) {
    return query.answer(SELECT + which).rows().stream().map(QuarantinedRows::row).toList();
  }

  private static Quarantined row(List<Object> row) {
    return new Quarantined(
        (String) row.get(0),
        (String) row.get(1),
        (String) row.get(2),
        (String) row.get(3),
        RowOrigin.parse((String) row.get(4)),
        (Boolean) row.get(5));
  }

  private static String is(String column, String value) {
    return "q." + column + " = " + text(value);
  }

  private static String text(String value) {
    return "'" + value.replace("'", "''") + "'";
  }
}
