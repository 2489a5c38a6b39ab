package io.clientele.sample.files;

import io.clientele.sample.chance.Dice;
import io.clientele.sample.chance.Moments;
import io.clientele.sample.history.History;
import io.clientele.sample.sales.Contact;
import io.clientele.sample.sales.Rep;
import io.clientele.sample.sales.SalesforceId;
import io.clientele.sample.sales.SupportCase;
import io.clientele.sample.touch.Channel;
import io.clientele.sample.touch.Touch;
import io.clientele.sample.touch.TouchKind;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What reps do and customers ask: Task.csv, Event.csv and Case.csv. */
final class SalesforceActivities {
  private static final List<String> SUBJECTS =
      List.of("Price list", "Kit list for the season", "Quote", "Delivery dates", "Samples");

  private final History history;
  private final SalesforceIds ids;
  private final Dice dice;

  SalesforceActivities(History history, SalesforceIds ids, Dice dice) {
    this.history = history;
    this.ids = ids;
    this.dice = dice;
  }

  Feed tasks() {
    SalesforceObject file = new SalesforceObject("Task");
    for (Touch touch : ofKnownPeople(Channel.SALES_REP)) {
      String id = SalesforceId.of("00T", file.feed().size());
      file.add(id, touch.at(), touch.at(), task(touch));
    }
    return file.feed();
  }

  Feed events() {
    SalesforceObject file = new SalesforceObject("Event");
    for (Touch touch : ofKnownPeople(Channel.IN_PERSON)) {
      String id = SalesforceId.of("00U", file.feed().size());
      file.add(id, touch.at(), touch.at(), meeting(touch));
    }
    return file.feed();
  }

  Feed cases() {
    SalesforceObject file = new SalesforceObject("Case");
    for (SupportCase one : history.crm().cases()) {
      file.add(one.id(), one.opened(), one.closed().orElse(one.opened()), supportCase(one));
    }
    return file.feed();
  }

  private List<Touch> ofKnownPeople(Channel channel) {
    return history.touches(channel).stream()
        .filter(touch -> ids.whoId(touch.who()).isPresent())
        .toList();
  }

  private Map<String, String> task(Touch touch) {
    boolean isReply = touch.kind() == TouchKind.REP_REPLY;
    String subject = dice.pick(SUBJECTS);
    String whoId = ids.whoId(touch.who()).orElseThrow();
    return Map.ofEntries(
        Map.entry("IsDeleted", "false"),
        Map.entry("WhoId", whoId),
        Map.entry("AccountId", ids.accountId(whoId)),
        Map.entry("Subject", (isReply ? "Re: " : "Email: ") + subject),
        Map.entry("ActivityDate", Moments.dayOf(touch.at()).toString()),
        Map.entry("Status", "Completed"),
        Map.entry("Priority", "Normal"),
        Map.entry("Type", isReply ? "Email Reply" : "Email"),
        Map.entry("Description", isReply ? "Thanks,\nplease call me \"after 4\"." : ""),
        Map.entry("IsClosed", "true"),
        Map.entry("CompletedDateTime", SalesforceObject.time(touch.at())),
        Map.entry("OwnerId", dice.pick(Rep.SELLERS).id()));
  }

  private Map<String, String> meeting(Touch touch) {
    String whoId = ids.whoId(touch.who()).orElseThrow();
    return Map.ofEntries(
        Map.entry("IsDeleted", "false"),
        Map.entry("WhoId", whoId),
        Map.entry("AccountId", ids.accountId(whoId)),
        Map.entry("Subject", "Meeting: " + dice.pick(SUBJECTS)),
        Map.entry("Location", dice.pick(List.of("Kendal showroom", "At customer", "Video"))),
        Map.entry("ActivityDateTime", SalesforceObject.time(touch.at())),
        Map.entry("ActivityDate", Moments.dayOf(touch.at()).toString()),
        Map.entry("DurationInMinutes", "45"),
        Map.entry("Type", "Meeting"),
        Map.entry("ShowAs", "Busy"),
        Map.entry("OwnerId", dice.pick(Rep.SELLERS).id()));
  }

  private Map<String, String> supportCase(SupportCase one) {
    boolean isClosed = one.closed().isPresent();
    return Map.ofEntries(
        Map.entry("IsDeleted", "false"),
        Map.entry("CaseNumber", String.format(Locale.ROOT, "%08d", one.number())),
        Map.entry("ContactId", one.contact().map(Contact::id).orElse("")),
        Map.entry("AccountId", one.contact().map(Contact::accountId).orElse("")),
        Map.entry("SuppliedName", one.person().fullName()),
        Map.entry("SuppliedEmail", one.person().email()),
        Map.entry("Status", isClosed ? "Closed" : "Working"),
        Map.entry("Origin", one.origin()),
        Map.entry("Subject", one.subject()),
        Map.entry("Priority", dice.pick(List.of("Low", "Medium", "Medium", "High"))),
        Map.entry("IsClosed", String.valueOf(isClosed)),
        Map.entry("ClosedDate", one.closed().map(SalesforceObject::time).orElse("")),
        Map.entry("OwnerId", dice.pick(Rep.SERVICE).id()));
  }
}
