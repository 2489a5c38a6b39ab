package io.clientele.sample.sales;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

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
    List<SupportCase> cases) {

  /** The first contact of each person, by the person's number. */
  public Map<Integer, Contact> contactByPerson() {
    return contacts.stream()
        .collect(
            Collectors.toMap(
                c -> c.person().number(), Function.identity(), (first, next) -> first));
  }
}
