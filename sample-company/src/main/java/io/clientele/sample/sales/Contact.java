package io.clientele.sample.sales;

import io.clientele.sample.people.Person;
import io.clientele.sample.people.Spelling;
import java.time.LocalDate;

/**
 * A person as the CRM knows them.
 *
 * @param accountId the organisation's account; empty for a consumer
 */
public record Contact(
    String id,
    Person person,
    Spelling spelling,
    String accountId,
    String leadSource,
    Rep owner,
    LocalDate created) {
  public boolean isConsumer() {
    return accountId.isEmpty();
  }
}
