package io.clientele.sample.people;

/** A town with its postcode area and how many of the company's customers live there. */
record Town(String name, String postcodeArea, double weight) {}
