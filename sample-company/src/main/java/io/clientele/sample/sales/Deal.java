package io.clientele.sample.sales;

import java.math.BigDecimal;
import java.time.LocalDate;

/** An opportunity to sell to an account, as it stands on the last day. */
public record Deal(
    String id,
    Account account,
    Contact contact,
    String name,
    Stage stage,
    BigDecimal amount,
    LocalDate created,
    LocalDate close) {}
