package io.clientele.ingestion.identity;

import static io.clientele.ingestion.identity.Field.BIRTH_DATE;
import static io.clientele.ingestion.identity.Field.CITY;
import static io.clientele.ingestion.identity.Field.COMPANY_NAME;
import static io.clientele.ingestion.identity.Field.EMAIL;
import static io.clientele.ingestion.identity.Field.FAMILY_NAME;
import static io.clientele.ingestion.identity.Field.GIVEN_NAME;
import static io.clientele.ingestion.identity.Field.NATIONAL_ID;
import static io.clientele.ingestion.identity.Field.PHONE;
import static io.clientele.ingestion.identity.Field.POSTAL_CODE;
import static io.clientele.ingestion.identity.Field.STREET;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.commons.codec.language.DoubleMetaphone;

/**
 * The blocks of a record. Only records of one block are compared; each key survives other slips
 * than the next, so that their union finds nearly all that belongs together.
 */
final class BlockingKeys {
  private static final DoubleMetaphone METAPHONE = new DoubleMetaphone();
  private static final int PREFIX = 3;
  private static final int YEAR = 4;

  private final String kind;
  private final Features features;
  private final List<String> keys = new ArrayList<>();

  private BlockingKeys(String kind, Features features) {
    this.kind = kind;
    this.features = features;
  }

  /**
   * @param kind person or company; the two never share a block
   */
  static List<String> of(String kind, Features features) {
    var keys = new BlockingKeys(kind, features);
    keys.addNumbersAndAddresses();
    keys.addNames();
    return keys.keys;
  }

  private void addNumbersAndAddresses() {
    add("number", value(NATIONAL_ID));
    add("email", value(EMAIL));
    add("user", value(EMAIL) == null ? null : Addresses.user(value(EMAIL)));
    add("phone", value(PHONE));
    add("birth", value(BIRTH_DATE));
    add("street", value(STREET));
  }

  private void addNames() {
    String given = sound(value(GIVEN_NAME));
    String family = sound(value(FAMILY_NAME));
    String birth = value(BIRTH_DATE);
    String year = birth == null ? null : birth.substring(0, YEAR);
    add("names", sorted(value(GIVEN_NAME), value(FAMILY_NAME)));
    add("birth given", birth, given);
    add("birth family", birth, family);
    add("sounds year", sorted(given, family), year);
    add("sounds code", sorted(given, family), value(POSTAL_CODE));
    add("given code", given, value(POSTAL_CODE));
    add("family code", family, value(POSTAL_CODE));
    add("given city", given, value(CITY));
    add("family city", family, value(CITY));
    String company = value(COMPANY_NAME);
    add("company", company);
    add("company code", start(company), value(POSTAL_CODE));
    add("company city", start(company), value(CITY));
  }

  private String value(Field field) {
    return features.value(field);
  }

  private void add(String rule, String... parts) {
    if (Arrays.stream(parts).allMatch(Objects::nonNull)) {
      keys.add(kind + "|" + rule + "|" + String.join("|", parts));
    }
  }

  private static String sorted(String one, String other) {
    if (one == null || other == null) {
      return null;
    }
    return one.compareTo(other) < 0 ? one + "|" + other : other + "|" + one;
  }

  private static String start(String text) {
    return text == null ? null : text.substring(0, Math.min(PREFIX, text.length()));
  }

  /** How a name sounds (Philips 2000); its first letters where no Latin letter is in it. */
  private static String sound(String name) {
    if (name == null) {
      return null;
    }
    String sound = METAPHONE.doubleMetaphone(name);
    return sound == null || sound.isEmpty() ? start(name) : sound;
  }
}
