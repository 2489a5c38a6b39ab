package io.clientele.sample.touch;

import io.clientele.sample.chance.Dice;
import io.clientele.sample.chance.Moments;
import io.clientele.sample.chance.Span;
import io.clientele.sample.people.Habit;
import io.clientele.sample.people.Life;
import io.clientele.sample.shop.Purchase;
import io.clientele.sample.shop.SoldVia;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What customers start themselves: calls, chats, forms, visits, posts, and business faxes. */
final class Service {
  private static final double VISITS_THAT_SHOW_THE_CARD = 0.6;
  private static final List<String> FORMS =
      List.of("newsletter", "contact", "repair", "event-registration", "product-review");

  private final Life life;
  private final Span history;
  private final Dice dice;
  private final List<Touch> touches = new ArrayList<>();

  private Service(Life life, Span history, Dice dice) {
    this.life = life;
    this.history = history;
    this.dice = dice;
  }

  static List<Touch> of(Life life, Span history, Dice dice) {
    Service service = new Service(life, history, dice);
    for (LocalDate month = history.first(); history.contains(month); month = month.plusDays(30)) {
      service.month(month, life.interest(month));
    }
    return service.touches;
  }

  /** The visit in which something was bought, where the customer showed their card. */
  static List<Touch> visit(Purchase order, Dice dice) {
    boolean isSeen =
        order.via() == SoldVia.STORE
            && order.buyer().hasAccount()
            && dice.chance(VISITS_THAT_SHOW_THE_CARD);
    return isSeen
        ? List.of(new Touch(TouchKind.VISIT, order.buyer(), order.at(), order.number()))
        : List.of();
  }

  private void month(LocalDate month, double interest) {
    boolean isBusiness = life.person().habit() == Habit.BUSINESS;
    boolean canCall = life.person().hasPhone();
    some(TouchKind.CALL_IN, canCall ? interest * 0.06 : 0, "", month);
    some(TouchKind.CHAT, interest * 0.04, "", month);
    some(TouchKind.FORM, interest * 0.045, dice.pick(FORMS), month);
    some(TouchKind.VISIT, interest * 0.06, "", month);
    some(TouchKind.MENTION, interest * 0.006, "", month);
    some(TouchKind.FAX, isBusiness && canCall ? interest * 0.09 : 0, "", month);
    some(TouchKind.REP_MAIL, isBusiness ? interest * 0.25 : 0, "", month);
    some(TouchKind.REP_REPLY, isBusiness ? interest * 0.15 : 0, "", month);
    some(TouchKind.MEETING, isBusiness ? interest * 0.05 : 0, "", month);
  }

  private void some(TouchKind kind, double mean, String about, LocalDate month) {
    int count = dice.poisson(mean);
    for (int i = 0; i < count; i++) {
      LocalDate day = month.plusDays(dice.below(30));
      if (history.contains(day) && !day.isBefore(life.person().joined())) {
        touches.add(new Touch(kind, life.person(), Moments.inOpeningHours(day, dice), about));
      }
    }
  }
}
