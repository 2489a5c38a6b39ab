package io.clientele.sources;

import io.clientele.contracts.ClienteleException;
import java.util.Map;
import java.util.Properties;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts the values of environment variables where texts name them as {@code ${ENV:NAME}}. The result
 * is for the driver or client alone: it goes into no log, error or table.
 *
 * @param environment value of a variable by its name, null where it is not set
 */
public record References(UnaryOperator<String> environment) {
  private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^}]*)}");
  private static final String ENVIRONMENT = "ENV:";

  /**
   * @throws ClienteleException where a variable is not set
   */
  public String resolve(String text) {
    return REFERENCE
        .matcher(text)
        .replaceAll(reference -> Matcher.quoteReplacement(value(reference)));
  }

  public Properties resolve(Map<String, String> texts) {
    var properties = new Properties();
    texts.forEach((name, text) -> properties.setProperty(name, resolve(text)));
    return properties;
  }

  private String value(MatchResult reference) {
    String name = reference.group(1);
    if (!name.startsWith(ENVIRONMENT)) {
      throw new ClienteleException(
          "cannot resolve ${%s}: it names no environment variable.".formatted(name),
          "Write it as ${ENV:NAME}.");
    }
    String variable = name.substring(ENVIRONMENT.length());
    String value = environment.apply(variable);
    if (value == null) {
      throw new ClienteleException(
          "cannot resolve ${%s}: the environment variable %s is not set.".formatted(name, variable),
          "Set it for the user that runs Clientele.");
    }
    return value;
  }
}
