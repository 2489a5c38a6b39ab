package io.clientele.sample.touch;

import io.clientele.sample.chance.Dice;
import io.clientele.sample.people.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Bots: scanners that follow every link of a mail within a second of its delivery, so that their
 * mailboxes look like the keenest readers.
 */
public final class Machines {
  private static final double SCANNED_SHARE = 0.012;

  private Machines() {}

  /** Numbers of the people whose mailbox is scanned. */
  public static Set<Integer> scannedMailboxes(List<Person> people, Dice dice) {
    return people.stream()
        .filter(person -> dice.toward("scanned", person.number()).chance(SCANNED_SHARE))
        .map(Person::number)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** A scan of every mail that reached one of the mailboxes. */
  public static List<Touch> scans(List<Touch> touches, Set<Integer> mailboxes) {
    List<Touch> scans = new ArrayList<>();
    for (Touch touch : touches) {
      boolean isMail = touch.kind() == TouchKind.MAIL_DELIVERED;
      if (isMail && mailboxes.contains(touch.who().number())) {
        scans.add(new Touch(TouchKind.MAIL_SCAN, touch.who(), touch.at(), touch.about()));
      }
    }
    return scans;
  }
}
