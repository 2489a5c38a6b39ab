package io.clientele.sample.touch;

import io.clientele.sample.chance.Dice;
import io.clientele.sample.chance.Span;
import io.clientele.sample.people.Life;
import io.clientele.sample.sales.Campaign;
import io.clientele.sample.shop.Purchase;
import java.util.ArrayList;
import java.util.List;

/** Every touch of the customers, on every channel, and what they allow. */
public record Encounters(List<Touch> touches, List<Preference> preferences) {

  /** Draws them from lives and orders, for the days between first and last. */
  public static Encounters of(
      List<Life> lives, List<Purchase> orders, List<Campaign> campaigns, Span days, Dice dice) {
    Encounters all = new Encounters(new ArrayList<>(), new ArrayList<>());
    lives.forEach(life -> all.add(life, campaigns, days, dice));
    orders.forEach(order -> all.add(order, dice));
    return all;
  }

  private void add(Life life, List<Campaign> campaigns, Span days, Dice dice) {
    int person = life.person().number();
    Outreach outreach =
        new Outreach(life, days.last(), dice.toward("outreach", person)).through(campaigns);
    touches.addAll(outreach.touches());
    preferences.addAll(outreach.preferences());
    touches.addAll(Browsing.during(life, days, dice.toward("browsing", person)));
    touches.addAll(Service.of(life, days, dice.toward("service", person)));
  }

  private void add(Purchase order, Dice dice) {
    Dice own = dice.toward("order", order.number().hashCode());
    touches.addAll(Browsing.before(order, own));
    touches.addAll(Service.visit(order, own));
  }
}
