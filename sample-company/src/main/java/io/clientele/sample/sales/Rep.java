package io.clientele.sample.sales;

import java.util.List;
import java.util.Locale;

/** Somebody who works for the company and owns leads, accounts and calls. */
public record Rep(String id, String firstName, String lastName, String team, boolean isActive) {
  public static final List<Rep> ALL =
      List.of(
          rep(0, "Hannah", "Braithwaite", "Trade", true),
          rep(1, "Owen", "Postlethwaite", "Trade", true),
          rep(2, "Priya", "Nair", "Trade", true),
          rep(3, "Callum", "Armstrong", "Groups and Schools", true),
          rep(4, "Megan", "Tyson", "Groups and Schools", true),
          rep(5, "Daniel", "Fearon", "Customer Service", true),
          rep(6, "Aoife", "Brennan", "Customer Service", true),
          rep(7, "Stuart", "Ritson", "Trade", false));

  public static final List<Rep> SELLERS = ALL.subList(0, 5);
  public static final List<Rep> SERVICE = ALL.subList(5, 7);

  private static Rep rep(int index, String first, String last, String team, boolean active) {
    return new Rep(SalesforceId.of("005", index), first, last, team, active);
  }

  public String email() {
    return (firstName + "." + lastName).toLowerCase(Locale.ROOT) + "@fellside-outdoor.example.com";
  }

  public String fullName() {
    return firstName + " " + lastName;
  }
}
