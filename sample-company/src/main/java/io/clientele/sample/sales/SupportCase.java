package io.clientele.sample.sales;

import io.clientele.sample.people.Person;
import java.time.Instant;
import java.util.Optional;

/**
 * A customer's complaint or question.
 *
 * @param contact the CRM's contact, where it knows the customer
 * @param closed empty while the case is open
 */
public record SupportCase(
    String id,
    int number,
    Person person,
    Optional<Contact> contact,
    String subject,
    String origin,
    Instant opened,
    Optional<Instant> closed) {}
