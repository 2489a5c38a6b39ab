package io.clientele.sample.touch;

import io.clientele.sample.chance.Dice;
import io.clientele.sample.chance.Moments;
import io.clientele.sample.people.Life;
import io.clientele.sample.people.Person;
import io.clientele.sample.sales.Campaign;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the company sends to one customer, campaign after campaign, and what the customer makes of
 * it: opens, clicks, unsubscribes, answers. Only channels that the customer allows at that moment
 * are used, and interest decides how often they react.
 */
final class Outreach {
  private static final String EMAIL = "email";
  private static final String SMS = "sms";
  private static final String PHONE = "phone";
  private static final String PRINT = "print";
  private static final Map<String, Double> WILLING =
      new TreeMap<>(Map.of(EMAIL, 0.74, SMS, 0.4, PHONE, 0.45, PRINT, 0.55));

  private final Life life;
  private final Person person;
  private final LocalDate lastDay;
  private final Dice dice;
  private final boolean isBouncing;
  private final List<Touch> touches = new ArrayList<>();
  private final List<Preference> preferences = new ArrayList<>();

  Outreach(Life life, LocalDate lastDay, Dice dice) {
    this.life = life;
    this.person = life.person();
    this.lastDay = lastDay;
    this.dice = dice;
    this.isBouncing = dice.chance(0.015);
  }

  Outreach through(List<Campaign> campaigns) {
    WILLING.forEach(this::ask);
    for (Campaign campaign : campaigns) {
      if (campaign.start().isAfter(person.joined())) {
        meet(campaign);
        reconsider(campaign.end());
      }
    }
    return this;
  }

  /** Somebody who does not agree leaves no statement; that means no as well. */
  private void ask(String channel, double share) {
    if (dice.chance(share)) {
      state(channel, true, person.joined(), "account");
    }
  }

  List<Touch> touches() {
    return touches;
  }

  List<Preference> preferences() {
    return preferences;
  }

  private void meet(Campaign campaign) {
    double interest = life.interest(campaign.start());
    switch (campaign.kind()) {
      case NEWSLETTER -> mail(campaign, interest);
      case TEXT -> text(campaign, interest);
      case CATALOGUE -> post(campaign);
      case TELEPHONE -> call(campaign, interest);
      case NURTURE, TRADE_SHOW -> {}
    }
  }

  private void mail(Campaign campaign, double interest) {
    Instant sent = Moments.on(campaign.start(), 9, 11, dice);
    if (!allows(EMAIL, sent) || !dice.chance(0.42)) {
      return;
    }
    add(isBouncing ? TouchKind.MAIL_BOUNCE : TouchKind.MAIL_DELIVERED, sent, campaign);
    if (!isBouncing && dice.chance(0.05 + 0.6 * interest)) {
      Instant opened = sent.plusSeconds(60 + (long) (20_000 * dice.factor(1.0)));
      add(TouchKind.MAIL_OPEN, opened, campaign);
      afterOpening(campaign, opened, interest);
    }
  }

  private void afterOpening(Campaign campaign, Instant opened, double interest) {
    if (dice.chance(0.03 + 0.32 * interest)) {
      add(TouchKind.MAIL_CLICK, opened.plusSeconds(dice.between(5, 240)), campaign);
    } else if (dice.chance(0.06 - 0.05 * interest)) {
      Instant left = opened.plusSeconds(dice.between(10, 300));
      add(TouchKind.MAIL_UNSUBSCRIBE, left, campaign);
      stateAt(EMAIL, false, left.plusSeconds(2), "unsubscribe link");
    }
  }

  private void text(Campaign campaign, double interest) {
    Instant sent = Moments.on(campaign.start(), 10, 12, dice);
    if (!allows(SMS, sent) || !person.hasMobile()) {
      return;
    }
    add(TouchKind.SMS_OUT, sent, campaign);
    if (dice.chance(0.02 + 0.1 * interest)) {
      boolean isStop = dice.chance(0.3);
      Instant answered = sent.plusSeconds(dice.between(60, 7200));
      touches.add(new Touch(TouchKind.SMS_IN, person, answered, isStop ? "STOP" : "YES"));
      if (isStop) {
        stateAt(SMS, false, answered.plusSeconds(1), "STOP reply");
      }
    }
  }

  private void post(Campaign campaign) {
    Instant sent = Moments.inOpeningHours(campaign.start(), dice);
    if (allows(PRINT, sent) && dice.chance(0.7)) {
      add(TouchKind.LETTER, sent, campaign);
    }
  }

  private void call(Campaign campaign, double interest) {
    Instant called = Moments.inOpeningHours(campaign.start().plusDays(dice.below(3)), dice);
    if (allows(PHONE, called) && person.hasPhone() && dice.chance(0.12 + 0.1 * interest)) {
      add(TouchKind.CALL_OUT, called, campaign);
    }
  }

  private void reconsider(LocalDate end) {
    if (dice.chance(0.006)) {
      String channel = dice.pick(List.copyOf(WILLING.keySet()));
      Instant at = Moments.whileAwake(end.plusDays(dice.between(1, 20)), dice);
      stateAt(channel, !allows(channel, at), at, "preference centre");
    }
  }

  private boolean allows(String channel, Instant at) {
    return preferences.stream()
        .filter(said -> said.channel().equals(channel) && !said.at().isAfter(at))
        .max(Comparator.comparing(Preference::at))
        .map(Preference::granted)
        .orElse(false);
  }

  private void add(TouchKind kind, Instant at, Campaign campaign) {
    if (!Moments.dayOf(at).isAfter(lastDay)) {
      touches.add(new Touch(kind, person, at, campaign.id()));
    }
  }

  private void state(String channel, boolean granted, LocalDate day, String origin) {
    stateAt(channel, granted, Moments.whileAwake(day, dice), origin);
  }

  private void stateAt(String channel, boolean granted, Instant at, String origin) {
    if (!Moments.dayOf(at).isAfter(lastDay)) {
      preferences.add(new Preference(person, channel, granted, at, origin));
    }
  }
}
