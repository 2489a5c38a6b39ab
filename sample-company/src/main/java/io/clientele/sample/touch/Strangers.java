package io.clientele.sample.touch;

import io.clientele.sample.chance.Dice;
import io.clientele.sample.chance.Moments;
import io.clientele.sample.chance.Span;
import io.clientele.sample.people.Person;
import io.clientele.sample.shop.Assortment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Touches of people whom nobody can name, and of crawlers that read the whole web shop. */
public final class Strangers {
  /** Crawlers among the visitors of the web shop. */
  public static final int CRAWLERS = 2;

  private static final int PAGES_PER_CRAWL = 150;
  private static final int FIRST_NUMBER = -1_000_000;

  private final Span days;
  private final Dice dice;
  private final List<Touch> touches = new ArrayList<>();

  private Strangers(Span days, Dice dice) {
    this.days = days;
    this.dice = dice;
  }

  /** As many as fit a company with this number of customers. */
  public static List<Touch> around(int customers, Span days, Dice dice) {
    Strangers strangers = new Strangers(days, dice);
    strangers.visit(customers / 2);
    strangers.talk(customers / 5);
    strangers.crawl();
    return strangers.touches;
  }

  private void visit(int count) {
    for (int i = 0; i < count; i++) {
      Person who = stranger(i);
      Instant at = Moments.whileAwake(who.joined(), dice);
      touches.add(new Touch(TouchKind.PAGE_VIEW, who, at, "/"));
      if (dice.chance(0.4)) {
        String sku = dice.pick(Assortment.PRODUCTS).sku();
        touches.add(new Touch(TouchKind.PRODUCT_VIEW, who, at.plusSeconds(20), sku));
      }
    }
  }

  private void talk(int count) {
    for (int i = 0; i < count; i++) {
      Person who = stranger(1_000_000 + i);
      touches.add(new Touch(TouchKind.MENTION, who, Moments.whileAwake(who.joined(), dice), ""));
    }
  }

  private void crawl() {
    for (int crawler = 0; crawler < CRAWLERS; crawler++) {
      Person who = stranger(2_000_000 + crawler);
      Instant at = Moments.on(who.joined(), 1, 4, dice);
      for (int page = 0; page < PAGES_PER_CRAWL; page++) {
        String path =
            "/products/" + Assortment.PRODUCTS.get(page % Assortment.PRODUCTS.size()).sku();
        touches.add(new Touch(TouchKind.CRAWL, who, at.plusSeconds(page), path));
      }
    }
  }

  private Person stranger(int index) {
    LocalDate day = days.any(dice);
    return Person.stranger(FIRST_NUMBER - index, day);
  }
}
