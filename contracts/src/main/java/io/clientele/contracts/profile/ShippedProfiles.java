package io.clientele.contracts.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The profiles that come with Clientele; copy one and adapt it where a system exports otherwise.
 */
public final class ShippedProfiles {
  public static final List<String> NAMES =
      List.of(
          "act",
          "b2b-pipeline",
          "calendar",
          "call-log",
          "chat-transcripts",
          "consent-preferences",
          "dynamics365",
          "erp-invoices",
          "fax-log",
          "form-submissions",
          "google-analytics",
          "hubspot",
          "klaviyo",
          "mailbox",
          "mailchimp",
          "online-retail",
          "oracle-sales",
          "print-mailings",
          "salesforce",
          "segment-events",
          "sendgrid-events",
          "shop-orders",
          "siebel",
          "snowplow",
          "social-mentions",
          "store-visits",
          "suitecrm",
          "twilio-sms",
          "zendesk");

  private ShippedProfiles() {}

  /** The YAML text of a profile; empty where none has this name. */
  public static Optional<String> yaml(String name) {
    return NAMES.contains(name)
        ? Optional.of(text("/profiles/" + name + ".yml"))
        : Optional.empty();
  }

  private static String text(String resource) {
    try (InputStream in = ShippedProfiles.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
