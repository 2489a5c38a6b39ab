package io.clientele.ingestion.fetch.table;

import io.clientele.contracts.ClienteleException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Says why a database did not answer, by the state that SQL has for it (ISO/IEC 9075). What the
 * driver says is not repeated: it may hold addresses of people or parts of the URL.
 */
final class DatabaseProblems {
  private static final String ADDRESS = "Start it, or correct the host and port in `path`.";
  private static final Map<String, String[]> WORDS = new LinkedHashMap<>();

  static {
    say("08", "the database does not answer", ADDRESS);
    say("57P", "the database is going down or starting", "Run again when it is up.");
    say("28", "the database refuses the user or the password", "Correct them in `connection`.");
    say("3D", "the server has no such database", "Correct its name in `path`.");
    say("42501", "the user may not read it", "Grant the user SELECT on it.");
    say("53", "the database is short of memory, disk or connections", "Run again later.");
  }

  private DatabaseProblems() {}

  private static void say(String state, String why, String remedy) {
    WORDS.put(state, new String[] {why, remedy});
  }

  static ClienteleException of(SQLException failure) {
    String state = state(failure);
    return WORDS.entrySet().stream()
        .filter(words -> state.startsWith(words.getKey()))
        .findFirst()
        .map(words -> new ClienteleException(words.getValue()[0] + ".", words.getValue()[1]))
        .orElseGet(
            () ->
                new ClienteleException(
                    "the database refuses the query with SQLSTATE " + state + ".",
                    "Look the state up in the manual of the database."));
  }

  private static String state(SQLException failure) {
    return failure.getSQLState() == null ? "unknown" : failure.getSQLState();
  }
}
