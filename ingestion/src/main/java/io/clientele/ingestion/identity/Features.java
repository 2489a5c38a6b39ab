package io.clientele.ingestion.identity;

import io.clientele.contracts.core.CustomerRecord;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.spark.sql.Row;

/**
 * The values of a record as they are compared: lower case, without accents and punctuation.
 *
 * @param values by ordinal of {@link Field}; null where the record does not say
 */
record Features(String[] values) {
  /** What {@link #of} reads; the date as text. */
  static final List<String> COLUMNS =
      List.of(
          CustomerRecord.KIND,
          CustomerRecord.FULL_NAME,
          CustomerRecord.GIVEN_NAME,
          CustomerRecord.FAMILY_NAME,
          CustomerRecord.BIRTH_DATE,
          CustomerRecord.NATIONAL_ID,
          CustomerRecord.EMAIL,
          CustomerRecord.PHONE,
          CustomerRecord.STREET,
          CustomerRecord.CITY,
          CustomerRecord.POSTAL_CODE,
          CustomerRecord.STATE);

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern LEGAL_FORM =
      Pattern.compile(
          " (inc|incorporated|ltd|limited|llc|llp|plc|corp|corporation|co|company|gmbh|ag|sa|sas|srl|bv|pty|ab|oy)$");

  /**
   * @param record a struct with {@link #COLUMNS}
   */
  static Features of(Row record) {
    var values = new String[Field.values().length];
    for (String column :
        COLUMNS.subList(COLUMNS.indexOf(CustomerRecord.BIRTH_DATE), COLUMNS.size())) {
      values[Field.valueOf(column.toUpperCase(Locale.ROOT)).ordinal()] =
          value(column, record.getString(COLUMNS.indexOf(column)));
    }
    var features = new Features(values);
    features.addNames(record);
    return features;
  }

  String value(Field field) {
    return values[field.ordinal()];
  }

  private static String value(String column, String text) {
    return switch (column) {
      case CustomerRecord.BIRTH_DATE -> text;
      case CustomerRecord.EMAIL -> text == null ? null : text.toLowerCase(Locale.ROOT).strip();
      case CustomerRecord.STREET, CustomerRecord.CITY -> words(text);
      default -> solid(text);
    };
  }

  private void addNames(Row record) {
    String full = record.getString(COLUMNS.indexOf(CustomerRecord.FULL_NAME));
    if (!MatchKeys.PERSON.equals(record.getString(COLUMNS.indexOf(CustomerRecord.KIND)))) {
      put(Field.COMPANY_NAME, title(words(full)));
      return;
    }
    put(Field.GIVEN_NAME, solid(record.getString(COLUMNS.indexOf(CustomerRecord.GIVEN_NAME))));
    put(Field.FAMILY_NAME, solid(record.getString(COLUMNS.indexOf(CustomerRecord.FAMILY_NAME))));
    if (value(Field.GIVEN_NAME) == null && value(Field.FAMILY_NAME) == null && full != null) {
      addParts(full);
    }
  }

  /** {@code Last, First} or {@code First Last}; a single word is a family name. */
  private void addParts(String full) {
    int comma = full.indexOf(',');
    String straight =
        words(comma < 0 ? full : full.substring(comma + 1) + " " + full.substring(0, comma));
    if (straight == null) {
      return;
    }
    int last = straight.lastIndexOf(' ');
    put(Field.FAMILY_NAME, straight.substring(last + 1));
    put(Field.GIVEN_NAME, last < 0 ? null : straight.substring(0, last).replace(" ", ""));
  }

  private void put(Field field, String value) {
    values[field.ordinal()] = value;
  }

  private static String title(String words) {
    if (words == null) {
      return null;
    }
    String rest = LEGAL_FORM.matcher(words).replaceFirst("");
    return rest.isEmpty() ? words : rest;
  }

  private static String solid(String text) {
    String words = words(text);
    return words == null ? null : words.replace(" ", "");
  }

  private static String words(String text) {
    if (text == null) {
      return null;
    }
    String bare =
        MARKS
            .matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
            .replaceAll("");
    String words = BETWEEN_WORDS.matcher(bare).replaceAll(" ").strip();
    return words.isEmpty() ? null : words;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Features features && Arrays.equals(values, features.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  /** Names no value: they tell who somebody is. */
  @Override
  public String toString() {
    return "Features";
  }
}
