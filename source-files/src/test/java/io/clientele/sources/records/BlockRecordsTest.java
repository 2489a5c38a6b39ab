package io.clientele.sources.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.contracts.profile.FileFormat;
import io.clientele.sources.Bytes;
import io.clientele.sources.Dialect;
import io.clientele.sources.FileContent;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Calendars and mailboxes become a row for each person. */
class BlockRecordsTest {
  private static final String MEETING =
      """
      BEGIN:VCALENDAR
      VERSION:2.0
      BEGIN:VTIMEZONE
      TZID:Home
      BEGIN:STANDARD
      DTSTART:16011028T030000
      RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
      TZOFFSETFROM:+0200
      TZOFFSETTO:+0100
      END:STANDARD
      BEGIN:DAYLIGHT
      DTSTART:16010325T020000
      RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
      TZOFFSETFROM:+0100
      TZOFFSETTO:+0200
      END:DAYLIGHT
      END:VTIMEZONE
      BEGIN:VEVENT
      UID:m1
      SUMMARY:Offer\\, second
       \u0020round
      DTSTART;TZID=Home:20240301T090000
      DTEND;TZID=Home:20240301T100000
      ORGANIZER:mailto:rep@ours.example
      ATTENDEE;CN=Ann Example;PARTSTAT=ACCEPTED:mailto:ann@buyer.example
      ATTENDEE;CN=Bob Example:MAILTO:bob@buyer.example
      END:VEVENT
      BEGIN:VEVENT
      UID:m2
      DTSTART;VALUE=DATE:20240302
      END:VEVENT
      END:VCALENDAR
      """;
  private static final String MAILBOX =
      """
      From rep@ours.example Fri Mar  1 09:00:00 2024
      Message-ID: <1@ours.example>
      Date: Fri, 1 Mar 2024 09:00:00 +0100
      From: Our Rep <rep@ours.example>
      To: =?utf-8?q?Ann_=C3=84?= <ann@buyer.example>, bob@buyer.example
      Subject: =?utf-8?q?Offer_=E2=82=AC?=

      Hello,

      >From what you told us
      From the body, after no blank line
      From nowhere

      From ann@buyer.example Fri Mar  1 10:00:00 2024
      Message-ID: <2@buyer.example>
      Date: Fri, 1 Mar 2024 10:00:00 +0100
      From: ann@buyer.example
      To: rep@ours.example

      Thanks
      """;

  @Test
  void everyPersonInvitedIsARow() {
    var rows = texts(FileFormat.ICS, MEETING);
    assertThat(rows).hasSize(3);
    assertThat(rows.get(0))
        .containsEntry("uid", "m1")
        .containsEntry("summary", "Offer, second round")
        .containsEntry("starts_at", "2024-03-01T08:00:00Z")
        .containsEntry("attendee", "ann@buyer.example")
        .containsEntry("attendee_name", "Ann Example")
        .containsEntry("attendee_status", "ACCEPTED")
        .containsEntry("organizer", "rep@ours.example");
    assertThat(rows.get(1)).containsEntry("attendee", "bob@buyer.example");
  }

  @Test
  void anEventOfAWholeDayKeepsItsDay() {
    assertThat(texts(FileFormat.ICS, MEETING).get(2)).containsEntry("starts_at", "2024-03-02");
  }

  @Test
  void anEventThatCannotBeUnderstoodCostsOnlyItself() {
    String broken = MEETING.replace("DTSTART;VALUE=DATE:20240302", "DTSTART;VALUE=DATE:tomorrow");
    List<SourceRecord> records = records(FileFormat.ICS, broken);
    assertThat(records).hasSize(3);
    assertThat(records.get(2))
        .isInstanceOfSatisfying(
            SourceRecord.Broken.class,
            record -> assertThat(record.payload()).contains("UID:m2", "tomorrow"));
  }

  @Test
  void aCalendarThatIsCutOffIsRefused() {
    String half = MEETING.substring(0, MEETING.indexOf("END:VEVENT"));
    assertThatThrownBy(() -> records(FileFormat.ICS, half))
        .isInstanceOf(Unsplittable.class)
        .hasMessageContaining("ends within an event");
  }

  @Test
  void everyCorrespondentOfAMailIsARow() {
    var rows = texts(FileFormat.MAIL, MAILBOX);
    assertThat(rows)
        .extracting(row -> row.get("message_id") + " " + row.get("role") + " " + row.get("address"))
        .containsExactly(
            "<1@ours.example> from rep@ours.example",
            "<1@ours.example> to ann@buyer.example",
            "<1@ours.example> to bob@buyer.example",
            "<2@buyer.example> from ann@buyer.example",
            "<2@buyer.example> to rep@ours.example");
    assertThat(rows.get(1))
        .containsEntry("name", "Ann Ä")
        .containsEntry("domain", "buyer.example")
        .containsEntry("subject", "Offer €")
        .containsEntry("date", "2024-03-01T08:00:00Z");
  }

  @Test
  void aKeyTellsPeopleApartWithoutTheirAddresses() {
    var guests = texts(FileFormat.ICS, MEETING).stream().map(row -> row.get("id")).toList();
    var correspondents =
        texts(FileFormat.MAIL, MAILBOX).stream().map(row -> row.get("id")).toList();
    assertThat(guests).doesNotHaveDuplicates().noneMatch(id -> id.contains("buyer"));
    assertThat(correspondents)
        .doesNotHaveDuplicates()
        .noneMatch(id -> id.contains("ann@") || id.contains("bob@"));
  }

  @Test
  void aFileWithOneMailIsUnderstood() {
    String mail = MAILBOX.substring(MAILBOX.indexOf('\n') + 1, MAILBOX.indexOf("Hello"));
    assertThat(texts(FileFormat.MAIL, mail)).hasSize(3);
  }

  @Test
  void aTextThatIsNoMailIsABrokenRecord() {
    assertThat(records(FileFormat.MAIL, "just some words\n"))
        .singleElement()
        .isInstanceOf(SourceRecord.Broken.class);
  }

  @Test
  void recordsAreNumberedOneByOne() {
    assertThat(records(FileFormat.MAIL, MAILBOX))
        .extracting(SourceRecord::line)
        .containsExactly(2L, 3L, 4L, 5L, 6L);
  }

  private static List<Map<String, String>> texts(FileFormat format, String text) {
    return records(format, text).stream()
        .map(record -> ((SourceRecord.Split) record).fields().others(Set.of()))
        .toList();
  }

  private static List<SourceRecord> records(FileFormat format, String text) {
    Bytes bytes = () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    var records = new ArrayList<SourceRecord>();
    var dialect = Dialect.of(format, "utf-8", new Dialect.Delimiter(',', true));
    try (RecordReader reader = new FileContent(bytes, dialect).records(Things.OBJECT)) {
      reader.forEachRemaining(records::add);
    }
    return records;
  }
}
