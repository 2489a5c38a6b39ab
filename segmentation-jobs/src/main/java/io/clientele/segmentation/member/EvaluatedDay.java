package io.clientele.segmentation.member;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import io.clientele.contracts.mart.SegmentMember;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.spark.sql.Column;

/**
 * A day on which segments are evaluated, and where it stands for each of them.
 *
 * @param places by segment; at least one
 */
record EvaluatedDay(LocalDate day, Map<String, Place> places) {
  EvaluatedDay {
    places = Map.copyOf(places);
  }

  /** True for rows of the segments. */
  Column isEvaluated() {
    return col(SegmentMember.SEGMENT).isin(places.keySet().toArray());
  }

  /** True for stays that reach into the time between the evaluated days before and after. */
  Column touched() {
    return places.entrySet().stream()
        .map(each -> isOf(each.getKey()).and(touched(each.getValue())))
        .reduce(Column::or)
        .orElseThrow();
  }

  /** The evaluated day before, by the row's segment; null where there is none. */
  Column before() {
    return bySegment(Place::before);
  }

  /** The evaluated day after, by the row's segment; null where there is none. */
  Column after() {
    return bySegment(Place::after);
  }

  private static Column touched(Place place) {
    Column to = col(SegmentMember.VALID_TO);
    Column endsLater =
        place
            .before()
            .map(before -> to.isNull().or(to.gt(before)).and(endsInMonthOrLater(before)))
            .orElse(lit(true));
    return place
        .after()
        .map(after -> endsLater.and(col(SegmentMember.VALID_FROM).leq(after)))
        .orElse(endsLater);
  }

  /** Follows from the day; said again so that files of earlier months are not opened. */
  private static Column endsInMonthOrLater(LocalDate day) {
    return col(SegmentMember.ENDED).geq(date_format(lit(day), "yyyy-MM"));
  }

  private Column bySegment(Function<Place, Optional<LocalDate>> which) {
    Column found = lit(null).cast("date");
    for (var each : places.entrySet()) {
      LocalDate day = which.apply(each.getValue()).orElse(null);
      if (day != null) {
        found = when(isOf(each.getKey()), day).otherwise(found);
      }
    }
    return found;
  }

  private static Column isOf(String segment) {
    return col(SegmentMember.SEGMENT).equalTo(segment);
  }
}
