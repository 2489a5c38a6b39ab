package io.clientele.sample.files;

import io.clientele.sample.history.History;
import io.clientele.sample.people.Person;
import io.clientele.sample.sales.Contact;
import io.clientele.sample.sales.Lead;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Under which record the CRM keeps what a person does. */
final class SalesforceIds {
  private final Map<Integer, String> whoIds = new HashMap<>();
  private final Map<String, String> accountIds = new HashMap<>();

  SalesforceIds(History history) {
    for (Contact contact : history.crm().contacts()) {
      whoIds.putIfAbsent(contact.person().number(), contact.id());
      accountIds.put(contact.id(), contact.accountId());
    }
    for (Lead lead : history.leads()) {
      Contact contact = history.crm().conversions().get(lead.id());
      whoIds.put(lead.person().number(), contact == null ? lead.id() : contact.id());
    }
  }

  /** The lead or contact; empty for people whom the CRM does not know. */
  Optional<String> whoId(Person person) {
    return Optional.ofNullable(whoIds.get(person.number()));
  }

  /** The account of a contact; an empty text for leads and consumers. */
  String accountId(String whoId) {
    return accountIds.getOrDefault(whoId, "");
  }

  static boolean isLead(String whoId) {
    return whoId.startsWith("00Q");
  }
}
