package io.clientele.sample.sales;

import java.util.List;
import java.util.Map;

/**
 * What the company's CRM holds besides leads and activities.
 *
 * @param conversions what each converted lead became, by the lead's id
 */
public record Crm(
    List<Account> accounts,
    List<Contact> contacts,
    Map<String, Contact> conversions,
    List<Deal> deals,
    List<SupportCase> cases) {}
