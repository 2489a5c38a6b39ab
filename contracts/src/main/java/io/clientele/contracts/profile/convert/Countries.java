package io.clientele.contracts.profile.convert;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;

/** Countries by the words that systems write for them. */
final class Countries {
  private static final Map<String, String> CODES = codes();

  private Countries() {}

  /** ISO 3166 code of two letters by code, three-letter code or English name; null for others. */
  static String code(String text) {
    return text == null ? null : CODES.get(text.strip().toLowerCase(Locale.ROOT));
  }

  private static Map<String, String> codes() {
    var codes = new HashMap<String, String>();
    for (String code : Locale.getISOCountries()) {
      var country = new Locale("", code);
      codes.put(code.toLowerCase(Locale.ROOT), code);
      codes.put(country.getDisplayCountry(Locale.ENGLISH).toLowerCase(Locale.ROOT), code);
      codes.put(threeLetters(country).toLowerCase(Locale.ROOT), code);
    }
    codes.put("uk", "GB");
    codes.put("great britain", "GB");
    codes.put("united states of america", "US");
    return Map.copyOf(codes);
  }

  private static String threeLetters(Locale country) {
    try {
      return country.getISO3Country();
    } catch (MissingResourceException e) {
      return country.getCountry();
    }
  }
}
