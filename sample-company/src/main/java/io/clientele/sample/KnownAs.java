package io.clientele.sample;

/**
 * A key under which a system knows a person.
 *
 * @param system the system's folder: crm or shop
 * @param key the record's key there: a Salesforce id or a customer number
 * @param person the person's true number; two keys with the same number are the same person
 */
public record KnownAs(String system, String key, int person) {}
