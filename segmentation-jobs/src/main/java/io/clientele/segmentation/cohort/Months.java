package io.clientele.segmentation.cohort;

import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.make_date;
import static org.apache.spark.sql.functions.month;
import static org.apache.spark.sql.functions.year;

import java.time.LocalDate;
import org.apache.spark.sql.Column;

/** Calendar months as numbers, counted from the year 0. */
final class Months {
  private static final int OF_A_YEAR = 12;

  private Months() {}

  static int numberOf(LocalDate day) {
    return day.getYear() * OF_A_YEAR + day.getMonthValue() - 1;
  }

  static Column numberOf(Column day) {
    return year(day).multiply(OF_A_YEAR).plus(month(day)).minus(1);
  }

  static Column firstDayOf(Column number) {
    return make_date(
        floor(number.divide(OF_A_YEAR)).cast("int"), number.mod(OF_A_YEAR).plus(1), lit(1));
  }
}
