package io.clientele.ingestion.identity;

import java.util.Locale;
import java.util.function.BiFunction;

/** What two records are compared in. The order is the order of bits in a {@link Pattern}. */
enum Field {
  GIVEN_NAME(Texts::name, Sharing.OWN, 0.25),
  FAMILY_NAME(Texts::name, Sharing.FAMILY, 0.3),
  COMPANY_NAME(Titles::compared, Sharing.OWN, 0.3),
  BIRTH_DATE(Dates::compared, Sharing.OWN, 0.2),
  NATIONAL_ID(Texts::code, Sharing.OWN, 0.2),
  EMAIL(Addresses::email, Sharing.FAMILY, 0.8),
  PHONE(Texts::code, Sharing.FAMILY, 0.8),
  STREET(Addresses::street, Sharing.FAMILY, 0.8),
  CITY(Texts::words, Sharing.FAMILY, 0.8),
  POSTAL_CODE(Texts::code, Sharing.FAMILY, 0.8),
  STATE(Texts::same, Sharing.FAMILY, 0.8);

  /** Whether relatives have a value in common more often than strangers have. */
  private enum Sharing {
    OWN,
    FAMILY
  }

  private final BiFunction<String, String, Level> comparison;
  private final Sharing sharing;
  private final double mostDifferent;

  Field(BiFunction<String, String, Level> comparison, Sharing sharing, double mostDifferent) {
    this.comparison = comparison;
    this.sharing = sharing;
    this.mostDifferent = mostDifferent;
  }

  boolean isSharedByRelatives() {
    return sharing == Sharing.FAMILY;
  }

  /**
   * The largest share of records of one person that may differ in the field: people move and marry,
   * but are born once. Such bounds keep the class of matches what it is meant to be (Winkler 1993,
   * Improved decision rules in the Fellegi-Sunter model of record linkage).
   */
  double mostDifferent() {
    return mostDifferent;
  }

  /**
   * True where some values are common and others rare, so that agreeing in a rare one says more
   * (Winkler 1989, Frequency-based matching in the Fellegi-Sunter model of record linkage).
   */
  boolean isUneven() {
    return this != BIRTH_DATE && this != NATIONAL_ID && this != EMAIL && this != PHONE;
  }

  Level compare(String left, String right) {
    return left == null || right == null ? Level.MISSING : comparison.apply(left, right);
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
