package io.clientele.sample.sales;

import io.clientele.sample.people.Address;
import java.time.LocalDate;

/** An organisation that buys. */
public record Account(
    String id,
    String name,
    String industry,
    Address address,
    String phone,
    Rep owner,
    LocalDate created) {}
