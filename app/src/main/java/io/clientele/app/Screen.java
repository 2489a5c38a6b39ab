package io.clientele.app;

import java.io.PrintStream;

/**
 * What the user sees.
 *
 * @param out results
 * @param err what needs the user's attention
 * @param isTerminal true where lines may be rewritten; a log or a pipe gets plain lines
 */
record Screen(PrintStream out, PrintStream err, boolean isTerminal) {
  /** The launcher says whether somebody looks. */
  static Screen standard() {
    return new Screen(System.out, System.err, Boolean.getBoolean("clientele.terminal"));
  }
}
