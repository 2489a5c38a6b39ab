package io.clientele.signals.event;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How a machine gives itself away.
 *
 * @param clicksPerSecond more clicks than this by one recipient on one mailing within one second
 *     are a link scanner's, all of them
 * @param scanners lower-case parts of user agents that are no person's
 * @param proxies whole user agents with which privacy proxies load mails
 * @param machineTypes lower-case types of events by which providers tell opens of machines
 * @param prefetch an open so soon after the mailing was sent or delivered is no person's
 */
public record BotRules(
    int clicksPerSecond,
    List<String> scanners,
    Set<String> proxies,
    Set<String> machineTypes,
    Duration prefetch)
    implements Serializable {
  private static final String CLICK = "click";
  private static final String OPEN = "open";
  private static final String MAIL = "email";
  private static final Set<String> DELIVERIES = Set.of("sent", "delivered");

  public BotRules {
    scanners = List.copyOf(scanners);
    proxies = Set.copyOf(proxies);
    machineTypes = Set.copyOf(machineTypes);
  }

  /**
   * Three clicks a second, two seconds after delivery, the words by which crawlers and mail
   * scanners name themselves, the bare agent of Apple's Mail Privacy Protection, and the types that
   * Brevo has. Gmail's image proxy fetches when a person opens, so it is none of them.
   */
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
            "wget/"),
        Set.of("Mozilla/5.0"),
        Set.of("machine_open", "proxy_open", "unique_proxy_open"),
        Duration.ofSeconds(2));
  }

  /** The client names itself a machine. */
  public boolean isScanner(ChannelEvent event) {
    String lower = event.userAgent().toLowerCase(Locale.ROOT);
    return scanners.stream().anyMatch(lower::contains);
  }

  /** An open of a mail of which the event itself says that a machine did it. */
  public boolean isMachineOpen(ChannelEvent event) {
    return machineTypes.contains(event.type().toLowerCase(Locale.ROOT))
        || OPEN.equals(event.type())
            && MAIL.equals(event.channel())
            && (event.isMarked() || proxies.contains(event.userAgent().strip()));
  }

  /** A click in a mailing; scanners follow the links of those. */
  public static boolean isMailClick(ChannelEvent event) {
    return CLICK.equals(event.type())
        && (MAIL.equals(event.channel()) || !event.campaign().isEmpty());
  }

  /** What has to be seen together to tell whether a mailing was opened by a prefetcher. */
  public static boolean isMailOpenOrDelivery(ChannelEvent event) {
    return MAIL.equals(event.channel())
        && !event.campaign().isEmpty()
        && (OPEN.equals(event.type()) || isDelivery(event));
  }

  static boolean isDelivery(ChannelEvent event) {
    return DELIVERIES.contains(event.type());
  }
}
