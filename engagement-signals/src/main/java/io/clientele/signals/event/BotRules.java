package io.clientele.signals.event;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;

/**
 * How a machine gives itself away.
 *
 * @param clicksPerSecond more clicks than this by one recipient on one mailing within one second
 *     are a link scanner's, all of them
 * @param scanners lower-case parts of user agents that are no person's
 */
public record BotRules(int clicksPerSecond, List<String> scanners) implements Serializable {
  private static final String CLICK = "click";
  private static final String MAIL = "email";

  public BotRules {
    scanners = List.copyOf(scanners);
  }

  /** Three clicks a second, and the words by which crawlers and mail scanners name themselves. */
  public static BotRules standard() {
    return new BotRules(
        3,
        List.of(
            "bot",
            "crawler",
            "spider",
            "scanner",
            "headless",
            "barracuda",
            "proofpoint",
            "mimecast",
            "safelinks",
            "urldefense",
            "python-requests",
            "curl/",
            "wget/"));
  }

  boolean isScanner(String userAgent) {
    String lower = userAgent.toLowerCase(Locale.ROOT);
    return scanners.stream().anyMatch(lower::contains);
  }

  /** A click in a mailing; scanners follow the links of those. */
  public static boolean isMailClick(ChannelEvent event) {
    return CLICK.equals(event.type())
        && (MAIL.equals(event.channel()) || !event.campaign().isEmpty());
  }
}
