package io.clientele.sample.sales;

import io.clientele.sample.chance.Dice;
import io.clientele.sample.chance.Moments;
import io.clientele.sample.people.Person;
import io.clientele.sample.shop.Assortment;
import io.clientele.sample.touch.Touch;
import io.clientele.sample.touch.TouchKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a lead does week by week, and whether that makes them convert. Every week the odds follow
 * from what the lead did up to then: looking at products, sending forms, answering, calling. What
 * was done fades by a third a week.
 */
final class LeadJourney {
  private static final int WEEKS = 16;
  private static final double KEPT_PER_WEEK = 0.65;
  private static final double BASE_LOG_ODDS = -6.3;
  private static final List<String> FORMS = List.of("trade-account", "contact", "quote-request");

  private final Person person;
  private final LeadSource source;
  private final Campaign nurture;
  private final Dice dice;
  private final List<Touch> touches = new ArrayList<>();
  private double evidence;

  LeadJourney(Person person, LeadSource source, Campaign nurture, Dice dice) {
    this.person = person;
    this.source = source;
    this.nurture = nurture;
    this.dice = dice;
  }

  /** Lives through the weeks up to the last day; returns the day of conversion. */
  Optional<LocalDate> live(LocalDate created, LocalDate lastDay) {
    double interest = source.interest() * dice.factor(0.8);
    for (int week = 0; week < WEEKS; week++) {
      LocalDate start = created.plusDays(7L * week);
      if (start.plusDays(8).isAfter(lastDay)) {
        return Optional.empty();
      }
      act(start, interest * StrictMath.exp(-week / 6.0));
      if (dice.chance(probabilityOfConverting())) {
        return Optional.of(start.plusDays(8));
      }
    }
    return Optional.empty();
  }

  List<Touch> touches() {
    return touches.stream().sorted(Touch.BY_TIME).toList();
  }

  private double probabilityOfConverting() {
    double logOdds = BASE_LOG_ODDS + source.readiness() + evidence;
    return 1 / (1 + StrictMath.exp(-logOdds));
  }

  private void act(LocalDate week, double interest) {
    evidence *= KEPT_PER_WEEK;
    happen(TouchKind.PAGE_VIEW, interest * 1.1, 0.03, week);
    happen(TouchKind.PRODUCT_VIEW, interest * 1.5, 0.28, week);
    happen(TouchKind.FORM, interest * 0.16, 1.1, week);
    happen(TouchKind.REP_MAIL, 0.35, 0, week);
    happen(TouchKind.REP_REPLY, interest * 0.2, 1.2, week);
    happen(TouchKind.CALL_OUT, person.hasPhone() ? 0.12 : 0, 0.1, week);
    happen(TouchKind.CALL_IN, person.hasPhone() ? interest * 0.16 : 0, 1.0, week);
    happen(TouchKind.MEETING, interest * 0.04, 0.9, week);
    happen(TouchKind.CHAT, interest * 0.05, 0.6, week);
    mail(week, interest);
  }

  private void happen(TouchKind kind, double mean, double weight, LocalDate week) {
    int count = dice.poisson(Math.min(mean, 6));
    for (int i = 0; i < count; i++) {
      touches.add(touch(kind, week.plusDays(dice.between(0, 6))));
      evidence += weight;
    }
  }

  private void mail(LocalDate week, double interest) {
    if (dice.chance(0.4)) {
      Touch mail = touch(TouchKind.MAIL_DELIVERED, week.plusDays(dice.between(0, 4)));
      touches.add(mail);
      if (dice.chance(Math.min(0.8, 0.18 + 0.25 * interest))) {
        follow(mail, TouchKind.MAIL_OPEN, 0.08, 1);
        if (dice.chance(Math.min(0.6, 0.2 * interest))) {
          follow(mail, TouchKind.MAIL_CLICK, 0.35, 2);
        }
      }
    }
  }

  private void follow(Touch mail, TouchKind kind, double weight, int hours) {
    touches.add(
        new Touch(
            kind, person, mail.at().plusSeconds(hours * 3600L + dice.below(3000)), nurture.id()));
    evidence += weight;
  }

  private Touch touch(TouchKind kind, LocalDate day) {
    boolean isOfficeWork = kind == TouchKind.CALL_OUT || kind == TouchKind.REP_MAIL;
    var at = isOfficeWork ? Moments.inOpeningHours(day, dice) : Moments.on(day, 8, 20, dice);
    return new Touch(kind, person, at, about(kind));
  }

  private String about(TouchKind kind) {
    return switch (kind) {
      case PRODUCT_VIEW -> dice.pick(Assortment.PRODUCTS).sku();
      case FORM -> dice.pick(FORMS);
      case MAIL_DELIVERED -> nurture.id();
      case PAGE_VIEW -> dice.pick(List.of("/trade", "/groups", "/about", "/delivery", "/"));
      default -> "";
    };
  }
}
