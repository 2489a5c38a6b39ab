package io.clientele.contracts;

/**
 * An error that a user can act on: what could not be done, with the values that say why, and what
 * to do about it. Never carries a value that tells who a person is.
 */
public final class ClienteleException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String problem;
  private final String remedy;

  /**
   * @param problem "Cannot …: why, with the values"
   * @param remedy what the user can do, a sentence
   */
  public ClienteleException(String problem, String remedy) {
    this(problem, remedy, null);
  }

  public ClienteleException(String problem, String remedy, Throwable cause) {
    super(problem + " " + remedy, cause);
    this.problem = problem;
    this.remedy = remedy;
  }

  public String problem() {
    return problem;
  }

  public String remedy() {
    return remedy;
  }
}
