package io.clientele.contracts.profile.convert;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import io.clientele.contracts.table.ColumnType;
import java.util.Optional;
import java.util.Set;

/**
 * A phone number as E.164 ({@code +447700900123}), without an extension. Two leading zeros stand
 * for the plus where the region itself dials otherwise. What is no possible number keeps its digits
 * where there are at least seven; anything shorter counts as empty.
 *
 * @param region ISO 3166 code for numbers without a country code
 */
public record PhoneNumber(String region) implements Reading {
  private static final int FEWEST_DIGITS = 7;

  /** The normalised number, or null. */
  @Override
  public String of(String text) {
    return international(text).or(() -> dialled(text)).orElseGet(() -> digits(text));
  }

  @Override
  public Set<ColumnType> gives() {
    return Set.of(ColumnType.STRING);
  }

  private Optional<String> international(String text) {
    var numbers = PhoneNumberUtil.getInstance();
    try {
      var number = numbers.parse(text, region);
      return numbers.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE
          ? Optional.of(numbers.format(number, PhoneNumberFormat.E164))
          : Optional.empty();
    } catch (NumberParseException e) {
      return Optional.empty();
    }
  }

  private Optional<String> dialled(String text) {
    return text.startsWith("00") ? international("+" + text.substring(2)) : Optional.empty();
  }

  private static String digits(String text) {
    String digits = text.replaceAll("[^0-9]", "");
    return digits.length() < FEWEST_DIGITS ? null : digits;
  }
}
