package io.clientele.segmentation.facts;

import io.clientele.contracts.mart.CustomerDay;
import io.clientele.contracts.mart.CustomerFacts;
import io.clientele.contracts.table.Table;
import io.clientele.lake.Lake;
import io.clientele.lake.MadeFrom;
import io.clientele.lake.TableChanges;
import io.clientele.lake.TableVersion;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The day of which a table was written last, where another day can go on from it.
 *
 * @param day that was written
 * @param changes of {@code mart.customer_day} since
 */
public record KnownDay(FactsDay day, TableChanges changes) {
  /** Over a longer time so much changes that the whole history takes no longer. */
  private static final int MOST_DAYS = 62;

  /** Grows when the same daily facts make other rows. */
  private static final String DEFINITION = "1";

  private static final String AS_OF = CustomerFacts.AS_OF;
  private static final String RULES = "rules";

  /**
   * Empty where the day has to be made of all daily facts.
   *
   * @param made a table with a part for each day, made of daily facts
   */
  public static Optional<KnownDay> of(Table made, FactsDay today, Lake lake) {
    MadeFrom from = lake.madeFrom(made);
    return from.fact(AS_OF)
        .map(LocalDate::parse)
        .map(asOf -> new FactsDay(asOf, today.currency()))
        .filter(known -> from.fact(RULES).equals(Optional.of(rules(known))))
        .filter(known -> isNear(known, today))
        .filter(known -> lake.count(made, known.asOf()) > 0)
        .map(known -> new KnownDay(known, changes(from, lake)))
        .filter(known -> !known.changes.isWhole());
  }

  /** What is noted beside the rows of a day, so that other days can go on from them. */
  public static MadeFrom note(FactsDay day, TableVersion days) {
    return MadeFrom.nothing()
        .with(AS_OF, day.asOf().toString())
        .with(RULES, rules(day))
        .with(CustomerDay.TABLE, days);
  }

  private static TableChanges changes(MadeFrom from, Lake lake) {
    return lake.changes(CustomerDay.TABLE, from.version(CustomerDay.TABLE));
  }

  private static String rules(FactsDay day) {
    return DEFINITION + " " + day.currency();
  }

  private static boolean isNear(FactsDay known, FactsDay today) {
    long days = ChronoUnit.DAYS.between(known.asOf(), today.asOf());
    return days >= 0 && days <= MOST_DAYS;
  }
}
