package io.clientele.signals.audit;

import io.clientele.contracts.engagement.CustomerTriggers;
import io.clientele.contracts.engagement.Engagement;
import io.clientele.contracts.engagement.EngagementRules;
import io.clientele.contracts.engagement.Touch;
import io.clientele.signals.engagement.CustomerTrigger;
import io.clientele.signals.engagement.SignalRows;
import io.clientele.signals.engagement.TriggerRows;
import io.clientele.signals.event.CustomerTouch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What has to stand after messages were sent, by the definition of signals and triggers alone. */
public final class Definition {
  private final EngagementRules rules;
  private final long until;
  private final Map<Place, List<List<Object>>> rows = new EnumMap<>(Place.class);

  private Definition(EngagementRules rules, long until) {
    this.rules = rules;
    this.until = until;
    for (Place place : Place.values()) {
      rows.put(place, new ArrayList<>());
    }
  }

  /**
   * @param until the moment that event time has reached, in milliseconds since 1970
   */
  public static Contents of(List<Sent> sent, EngagementRules rules, long until) {
    var definition = new Definition(rules, until);
    sent.stream()
        .filter(each -> each.kind() == Sent.Kind.COUNTED)
        .map(Sent::touch)
        .collect(
            Collectors.groupingBy(
                CustomerTouch::customerId,
                Collectors.mapping(CustomerTouch::touch, Collectors.toList())))
        .forEach(definition::add);
    sent.stream()
        .filter(each -> each.kind() == Sent.Kind.BAD)
        .forEach(each -> definition.add(Place.LETTERS, each.text()));
    return new Contents(definition.rows);
  }

  private void add(String customer, List<Touch> touches) {
    List<Touch> inOrder = touches.stream().sorted(Touch.ORDER).toList();
    addSignals(customer, inOrder);
    addTriggers(customer, inOrder);
    touches.stream()
        .map(Touch::channel)
        .distinct()
        .forEach(channel -> add(Place.CHANNELS, customer, channel));
  }

  private void addSignals(String customer, List<Touch> touches) {
    Engagement engagement = Engagement.NONE;
    long count = 0;
    for (Touch touch : touches) {
      engagement = engagement.plus(touch, rules);
      add(Place.SIGNAL_MESSAGES, customer, ++count);
    }
    var last = engagement.signalOf(customer, engagement.lastTouchAt(), rules);
    add(Place.SIGNALS, new SignalRows().values(last));
    add(Place.LAST_SIGNALS, new SignalRows().values(last));
  }

  private void addTriggers(String customer, List<Touch> touches) {
    CustomerTriggers state = CustomerTriggers.NONE;
    for (Touch touch : touches) {
      state = told(customer, state.touched(touch, rules));
    }
    told(customer, state.elapsed(until, rules));
  }

  private CustomerTriggers told(String customer, CustomerTriggers.Step step) {
    step.fired().stream()
        .map(fired -> new TriggerRows().values(new CustomerTrigger(customer, fired)))
        .forEach(
            row -> {
              add(Place.TRIGGERS, row);
              add(Place.TRIGGER_MESSAGES, row);
            });
    return step.next();
  }

  private void add(Place place, Object... row) {
    rows.get(place).add(Arrays.asList(row));
  }
}
