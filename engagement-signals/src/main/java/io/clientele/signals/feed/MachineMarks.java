package io.clientele.signals.feed;

import io.clientele.contracts.profile.ColumnName;
import io.clientele.contracts.profile.Fields;
import java.util.List;
import java.util.Set;

/**
 * Where mail providers say that a machine did something and no person: SendGrid {@code
 * sg_machine_open}, Klaviyo {@code machine_open} and {@code Apple Privacy Open}, Braze {@code
 * machine_open}, Mailchimp {@code is_proxy_open}, Mailgun {@code client-info.bot}.
 */
final class MachineMarks {
  private static final List<String> COLUMNS =
      canonical(
          "sg_machine_open",
          "machine_open",
          "properties.machine_open",
          "property_machine_open",
          "attributes.event_properties.machine_open",
          "data.payload.data.attributes.event_properties.machine_open",
          "Apple Privacy Open",
          "property_apple_privacy_open",
          "attributes.event_properties.Apple Privacy Open",
          "is_proxy_open",
          "opens.is_proxy_open",
          "client-info.bot",
          "event-data.client-info.bot");

  /** Mailgun names the machine; its {@code gmail} is left out, a proxy that a person's open has. */
  private static final Set<String> YES = Set.of("true", "1", "yes", "apple", "generic");

  private MachineMarks() {}

  static boolean areIn(Fields row) {
    for (String column : COLUMNS) {
      String value = row.value(column);
      if (value != null && YES.contains(value)) {
        return true;
      }
    }
    return false;
  }

  private static List<String> canonical(String... spellings) {
    return List.of(spellings).stream().map(ColumnName::canonical).distinct().toList();
  }
}
