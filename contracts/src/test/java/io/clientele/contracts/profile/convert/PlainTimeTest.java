package io.clientele.contracts.profile.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The short way must read what the formatters of Java read, and leave the rest to them. */
class PlainTimeTest {
  @Property
  void aTimeIsReadAsJavaReadsIt(
      @ForAll @IntRange(min = 0, max = Integer.MAX_VALUE) int seconds,
      @ForAll @IntRange(max = 999_999_999) int nanos,
      @ForAll @IntRange(max = 9) int digits,
      @ForAll boolean zulu) {
    String time = LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC).toString();
    String whole = time.length() == "2010-12-01T08:26".length() ? time + ":00" : time;
    String fraction = digits == 0 ? "" : "." + "%09d".formatted(nanos).substring(0, digits);
    String text = whole + fraction + (zulu ? "Z" : "");
    assertThat(PlainTime.matches(text)).isTrue();
    assertThat(PlainTime.parse(text).orElseThrow())
        .isEqualTo(zulu ? OffsetDateTime.parse(text) : LocalDateTime.parse(text));
  }

  @Property
  void anOffsetIsReadAsJavaReadsIt(
      @ForAll @IntRange(min = -18 * 60, max = 18 * 60) int minutes,
      @ForAll boolean blank,
      @ForAll boolean colon) {
    ZoneOffset offset = ZoneOffset.ofTotalSeconds(minutes * 60);
    String hours = "%s%02d".formatted(minutes < 0 ? "-" : "+", Math.abs(minutes) / 60);
    String rest = (colon ? ":" : "") + "%02d".formatted(Math.abs(minutes) % 60);
    String text = "2010-12-01 08:26:00" + (blank ? " " : "") + hours + rest;
    assertThat(PlainTime.matches(text)).isTrue();
    assertThat(PlainTime.parse(text).orElseThrow())
        .isEqualTo(OffsetDateTime.of(2010, 12, 1, 8, 26, 0, 0, offset));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2010-12-01",
        "2010-12-01 08:26",
        "2010-12-01 08:26:00.",
        "2010-12-01 08:26:00.Z",
        "2010-12-01 08:26:00.1234567890",
        "2010-12-01 08:26:00+01",
        "2010-12-01 08:26:00  +0100",
        "2010-12-01 08:26:00 +01:00:00",
        "2010-12-01 08:26:00 0100",
        "2010-12-01 08:26:00Zulu",
        "01/12/2010 08:26:00"
      })
  void otherSpellingsAreLeftToTheFormatters(String text) {
    assertThat(PlainTime.matches(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2010-02-30 08:26:00", "2010-12-01T24:00:00Z", "2010-12-01 08:26:00 +1900"})
  void aTimeThatDoesNotExistIsNotRead(String text) {
    assertThat(PlainTime.parse(text)).isEmpty();
  }
}
