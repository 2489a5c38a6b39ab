package io.clientele.sample.people;

/** A postal address in the United Kingdom. */
public record Address(String street, String city, String postcode) {}
