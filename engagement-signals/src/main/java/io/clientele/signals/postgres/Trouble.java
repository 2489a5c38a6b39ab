package io.clientele.signals.postgres;

import io.clientele.contracts.ClienteleException;
import io.clientele.contracts.table.Table;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * What SQL states amount to (PostgreSQL's manual, appendix A). The messages that come with them
 * carry values of rows, so nothing but the state is ever told.
 */
enum Trouble {
  LOGIN(
      List.of("28", "08004"),
      "user or password are refused",
      "Give the right ones, and see that pg_hba.conf admits the user."),
  OUT_OF_REACH(
      List.of("08", "57", "53", "40", "55P03", "25006"),
      "the database is out of reach or overloaded",
      "Start it, mend the way to it or give it room; the job goes on from its last checkpoint."),
  NO_DATABASE(
      List.of("3D"), "there is no such database", "Create it, or name another one in the URL."),
  NO_PERMISSION(
      List.of("42501"),
      "the user may not",
      "Grant USAGE on the schema and SELECT, INSERT and UPDATE on the table, or CREATE on the"
          + " database where it has no such table yet."),
  OTHER_TABLE(
      List.of("42"),
      "the table is not what it was",
      "Undo the change, or drop the table: the job creates it when it starts."),
  REFUSED_ROW(
      List.of("21", "22", "23", "44", "54"),
      "a row is refused",
      "The server's log says why. Remove constraints, indexes and triggers that the contract does"
          + " not have."),
  OTHER(
      List.of(""),
      "the database reports an error",
      "Look the state up in appendix A of PostgreSQL's manual, and into the server's log.");

  private final List<String> states;
  private final String reason;
  private final String remedy;

  Trouble(List<String> states, String reason, String remedy) {
    this.states = states;
    this.reason = reason;
    this.remedy = remedy;
  }

  static Trouble of(SQLException e) {
    return Arrays.stream(values())
        .filter(trouble -> trouble.states.stream().anyMatch(state(e)::startsWith))
        .findFirst()
        .orElseThrow();
  }

  /** True where waiting may help. */
  boolean mayPass() {
    return this == OUT_OF_REACH;
  }

  static ClienteleException failure(Table table, SQLException e) {
    Trouble trouble = of(e);
    return new ClienteleException(
        "Cannot write %s to PostgreSQL: %s (SQL state %s)."
            .formatted(table, trouble.reason, state(e)),
        trouble.remedy);
  }

  static String state(SQLException e) {
    return Objects.requireNonNullElse(e.getSQLState(), "unknown");
  }
}
