package io.clientele.contracts.profile.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.contracts.config.Problems;
import io.clientele.contracts.config.Settings;
import io.clientele.contracts.table.Column;
import io.clientele.contracts.table.ColumnType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConversionTest {
  @ParameterizedTest
  @CsvSource({
    "17850.0,17850",
    "17850.00,17850",
    "17850.5,17850.5",
    "85123A,85123A",
    "' x ',x",
    "007,007"
  })
  void anIdLosesOnlyTheDecimalsThatASpreadsheetAdded(String text, String id) {
    assertThat(convert("{id: a}", ColumnType.STRING, text)).isEqualTo(id);
  }

  @ParameterizedTest
  @CsvSource({
    "2010-12-01 08:26:00,2010-12-01T08:26:00Z",
    "2010-07-01 08:26:00,2010-07-01T07:26:00Z",
    "2010-12-01T08:26,2010-12-01T08:26:00Z",
    "2010-12-01,2010-12-01T00:00:00Z",
    "2005-11-22T19:36:11.000Z,2005-11-22T19:36:11Z",
    "2020-01-01T00:00:00.000+0100,2019-12-31T23:00:00Z",
    "2026-04-29 15:53:47 +0100,2026-04-29T14:53:47Z",
    "2026-07-29 15:53:47 UTC,2026-07-29T15:53:47Z",
    "1731056451,2024-11-08T09:00:51Z",
    "1731056451123,2024-11-08T09:00:51.123Z",
    "1731056451123456,2024-11-08T09:00:51.123456Z",
    "1731056451.5,2024-11-08T09:00:51.5Z"
  })
  void aMomentIsReadInTheWaysThatSystemsWriteIt(String text, Instant moment) {
    assertThat(convert("{instant: a}", ColumnType.INSTANT, text)).isEqualTo(moment);
  }

  @ParameterizedTest
  @CsvSource({"31/02/2024 10:00,dd/MM/yyyy HH:mm", "2024-13-01,yyyy-MM-dd", "soon,yyyy-MM-dd"})
  void aMomentThatDoesNotExistIsUnreadable(String text, String format) {
    assertThatThrownBy(
            () -> convert("{instant: a, formats: ['" + format + "']}", ColumnType.INSTANT, text))
        .isInstanceOf(Unreadable.class)
        .hasMessageNotContaining(text);
  }

  @Test
  void theFirstFormatThatFitsIsTaken() {
    String formats = "{instant: a, formats: [M/d/yyyy, 'M/d/yyyy H:mm']}";
    assertThat(convert(formats, ColumnType.INSTANT, "9/7/2017 0:05"))
        .isEqualTo(Instant.parse("2017-09-06T23:05:00Z"));
    assertThat(convert(formats, ColumnType.INSTANT, "12/31/2017"))
        .isEqualTo(Instant.parse("2017-12-31T00:00:00Z"));
  }

  @Test
  void aDayStaysTheDayThatIsWritten() {
    assertThat(convert("{date: a}", ColumnType.DATE, "2018-12-19 23:30:00"))
        .isEqualTo(LocalDate.parse("2018-12-19"));
    assertThat(convert("{date: a}", ColumnType.DATE, "2018-12-19T23:30:00-08:00"))
        .isEqualTo(LocalDate.parse("2018-12-19"));
  }

  @ParameterizedTest
  @CsvSource({
    "'1,234.50',1234.50",
    "£12.50,12.50",
    "(3.20),-3.20",
    "1.5E3,1.5E3",
    "-4,-4",
    "$1 000,1000"
  })
  void anAmountIsReadAsPeopleWriteIt(String text, BigDecimal amount) {
    assertThat(convert("{decimal: a}", ColumnType.MONEY, text)).isEqualTo(amount);
  }

  @Test
  void aCommaCanStandBeforeTheDecimals() {
    String continental = "{decimal: a, separator: ','}";
    assertThat(convert(continental, ColumnType.MONEY, "1.234,50"))
        .isEqualTo(new BigDecimal("1234.50"));
    assertThat(convert(continental, ColumnType.MONEY, "1.234")).isEqualTo(new BigDecimal("1234"));
  }

  @Test
  void aPercentageBecomesAShare() {
    assertThat(convert("{percent: a}", ColumnType.DOUBLE, "75 %"))
        .isEqualTo(new BigDecimal("0.75"));
  }

  @ParameterizedTest
  @CsvSource({"1000", "-1", "100.01"})
  void aPercentageOutOfRangeIsUnreadable(String text) {
    assertThatThrownBy(() -> convert("{percent: a}", ColumnType.DOUBLE, text))
        .isInstanceOf(Unreadable.class);
    assertThat(convert("{percent: a, if_bad: empty}", ColumnType.DOUBLE, text)).isNull();
  }

  @ParameterizedTest
  @CsvSource({"TRUE,true", "yes,true", "1,true", "false,false", "N,false", "0,false"})
  void yesAndNoHaveManyWords(String text, boolean value) {
    assertThat(convert("{boolean: a}", ColumnType.BOOLEAN, text)).isEqualTo(value);
  }

  @Test
  void aProfileCanSayWhichWordsMeanYesAndNo() {
    String words = "{boolean: a, yes: [opt_in], no: [opt_out]}";
    assertThat(convert(words, ColumnType.BOOLEAN, "OPT_IN")).isEqualTo(true);
    assertThatThrownBy(() -> convert(words, ColumnType.BOOLEAN, "maybe"))
        .isInstanceOf(Unreadable.class);
  }

  @ParameterizedTest
  @CsvSource({
    "' Ann@Example.COM ',ann@example.com",
    "Ann Lee <ann@example.com>,ann@example.com",
    "mailto:ann@example.com,ann@example.com",
    "ann at example.com,",
    "ann@localhost,"
  })
  void anAddressIsNormalisedAndATextThatIsNoneCountsAsEmpty(String text, String address) {
    assertThat(convert("{email: a}", ColumnType.STRING, text)).isEqualTo(address);
  }

  @ParameterizedTest
  @CsvSource({
    "020 7946 0123,+442079460123",
    "+44 (0)20 7946 0123,+442079460123",
    "0044 20 7946 0123,+442079460123",
    "+1 415-901-7000,+14159017000",
    "-6854,",
    "ext. 12,"
  })
  void aPhoneNumberIsWrittenInOneWay(String text, String number) {
    assertThat(convert("{phone: a}", ColumnType.STRING, text)).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource({
    "001-415-901-7000x12,+14159017000",
    "415.901.7000x0012,+14159017000",
    "+1-415-901-7000x12,+14159017000",
    "011 44 20 7946 0123,+442079460123",
    "0044 20 7946 0123,+442079460123"
  })
  void twoZerosStandForThePlusWhereTheRegionDialsOtherwise(String text, String number) {
    assertThat(convert("{phone: a, region: US}", ColumnType.STRING, text)).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource({
    "(415) 901-7000,US,+14159017000",
    "(415) 901-7000,usa,+14159017000",
    "(905) 364-8900,Canada,+19053648900",
    "020 7946 0123,,+442079460123",
    "020 7946 0123,Ruritania,+442079460123",
    "+44 20 7946 0123,United States,+442079460123",
    ",US,"
  })
  void aNumberIsOneOfTheCountryThatTheRowNames(String text, String country, String number) {
    assertThat(convert("{phone: a, country: b}", ColumnType.STRING, text, country))
        .isEqualTo(number);
  }

  @Test
  void valuesComeFromSeveralColumns() {
    assertThat(convert("{concat: [a, none, b]}", ColumnType.STRING, "Ann", "Lee"))
        .isEqualTo("Ann Lee");
    assertThat(convert("[none, b, a]", ColumnType.STRING, "Ann", "Lee")).isEqualTo("Lee");
    assertThat(convert("{value: web}", ColumnType.STRING)).isEqualTo("web");
  }

  @Test
  void wordsAreTranslated() {
    String map = "{map: a, values: {pos: store}, otherwise: web}";
    assertThat(convert(map, ColumnType.STRING, "POS")).isEqualTo("store");
    assertThat(convert(map, ColumnType.STRING, "kiosk")).isEqualTo("web");
    assertThat(
            convert(
                "{map: a, values: {pos: store}, keep_others: true}", ColumnType.STRING, "kiosk"))
        .isEqualTo("kiosk");
  }

  @Test
  void theFirstColumnWithAListedWordIsTranslated() {
    String map = "{map: [a, b], values: {call: phone, email: email}, otherwise: in_person}";
    assertThat(convert(map, ColumnType.STRING, "Task", "Call")).isEqualTo("phone");
    assertThat(convert(map, ColumnType.STRING, "Email", "Call")).isEqualTo("email");
    assertThat(convert(map, ColumnType.STRING, "Task", "Other")).isEqualTo("in_person");
    String keep = "{map: [a, b], values: {call: phone}, keep_others: true}";
    assertThat(convert(keep, ColumnType.STRING, " ", "Fax")).isEqualTo("Fax");
  }

  @Test
  void aReferenceIsToldApartByItsSource() {
    assertThat(convert("{reference: a}", ColumnType.STRING, "0051.0")).isEqualTo("shop:0051");
    assertThat(convert("{reference: a, source: crm}", ColumnType.STRING, "701Q"))
        .isEqualTo("crm:701Q");
    assertThat(convert("{id: a, prefix: 'card '}", ColumnType.STRING, "7")).isEqualTo("card 7");
  }

  @Test
  void aBadValueCanCountAsEmpty() {
    assertThat(convert("{decimal: a, if_bad: empty}", ColumnType.MONEY, "n/a")).isNull();
  }

  @Test
  void theConventionsOfTheSystemHoldWhereAColumnSaysNothing() {
    var german =
        new Conventions(
            ZoneId.of("Europe/Berlin"), "DE", ',', List.of("d.M.yyyy H:mm", "d.M.yyyy", "iso"));
    assertThat(convert(german, "a", ColumnType.MONEY, "1.234,50"))
        .isEqualTo(new BigDecimal("1234.50"));
    assertThat(convert(german, "{percent: a}", ColumnType.DOUBLE, "12,5 %"))
        .isEqualTo(new BigDecimal("0.125"));
    assertThat(convert(german, "a", ColumnType.DATE, "31.1.2024"))
        .isEqualTo(LocalDate.parse("2024-01-31"));
    assertThat(convert(german, "a", ColumnType.INSTANT, "31.7.2024 09:30"))
        .isEqualTo(Instant.parse("2024-07-31T07:30:00Z"));
    assertThat(convert(german, "a", ColumnType.INSTANT, "2024-07-31T07:30:00Z"))
        .isEqualTo(Instant.parse("2024-07-31T07:30:00Z"));
    assertThat(convert(german, "{phone: a}", ColumnType.STRING, "030 901820"))
        .isEqualTo("+4930901820");
    assertThat(convert(german, "{decimal: a, separator: .}", ColumnType.MONEY, "1234.50"))
        .isEqualTo(new BigDecimal("1234.50"));
  }

  @Test
  void ofSeveralTextsInOneColumnTheFirstCounts() {
    String first = "{email: a, before: ';'}";
    assertThat(convert(first, ColumnType.STRING, "A@b.example; c@d.example"))
        .isEqualTo("a@b.example");
    assertThat(convert(first, ColumnType.STRING, "a@b.example")).isEqualTo("a@b.example");
    assertThat(convert(first, ColumnType.STRING, "; c@d.example")).isNull();
  }

  @Test
  void columnsPutTogetherAreReadAsOneValue() {
    assertThat(
            convert(
                "{concat: [a, b], as: instant, formats: ['M/d/yyyy h:mm a']}",
                ColumnType.INSTANT,
                "9/7/2017",
                "2:05 PM"))
        .isEqualTo(Instant.parse("2017-09-07T13:05:00Z"));
    assertThatThrownBy(() -> convert("{concat: [a, b], as: moment}", ColumnType.STRING, "x"))
        .isInstanceOf(io.clientele.contracts.ClienteleException.class)
        .hasMessageContaining("'moment' is unknown");
  }

  private static Object convert(String conversion, ColumnType type, String... values) {
    return convert(Conventions.plain(ZoneId.of("Europe/London"), "GB"), conversion, type, values);
  }

  private static Object convert(
      Conventions usual, String conversion, ColumnType type, String... values) {
    var problems = new Problems("test");
    Settings at = Settings.parse("x: " + conversion, problems);
    var reader = new ConversionReader("shop", usual, name -> name);
    Conversion read = reader.forColumn(at, "x", new Column("x", type, false, false, "test"));
    problems.throwIfAny();
    Map<String, String> row = new java.util.HashMap<>();
    for (int i = 0; i < values.length; i++) {
      row.put(String.valueOf((char) ('a' + i)), values[i]);
    }
    return read.of(row::get);
  }
}
