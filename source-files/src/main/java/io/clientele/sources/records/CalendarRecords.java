package io.clientele.sources.records;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DateProperty;

/**
 * The events of a calendar (RFC 5545): one row for each event and person invited, one for an event
 * without guests. An event that repeats is one row, at its first time.
 */
final class CalendarRecords implements BlockRecords.Rows {
  /** The event, its time where it stands for one of a series, and the guest's pseudonym. */
  private static final String ID = "id";

  private static final String UID = "uid";
  private static final String ATTENDEE = "attendee";
  private static final String ATTENDEE_DOMAIN = "attendee_domain";
  private static final String ATTENDEE_NAME = "attendee_name";
  private static final String ATTENDEE_STATUS = "attendee_status";
  private static final String STARTS_AT = "starts_at";
  private static final String ENDS_AT = "ends_at";
  private static final String LAST_MODIFIED = "last_modified";
  private static final String RECURRENCE = "recurrence_id";

  /** What else is taken, by the calendar's own names. */
  private static final List<String> TEXTS =
      List.of(Property.SUMMARY, Property.STATUS, Property.LOCATION, Property.CATEGORIES);

  /** The columns of every calendar. */
  static final List<String> COLUMNS =
      List.of(
          ID,
          UID,
          RECURRENCE,
          STARTS_AT,
          ENDS_AT,
          "summary",
          "status",
          "location",
          "categories",
          "organizer",
          ATTENDEE,
          ATTENDEE_DOMAIN,
          ATTENDEE_NAME,
          ATTENDEE_STATUS,
          LAST_MODIFIED);

  @Override
  public List<Map<String, String>> of(String block) {
    VEvent event = event(block);
    Map<String, String> told = told(event);
    List<Property> guests = event.getProperties(Property.ATTENDEE);
    var rows = new ArrayList<Map<String, String>>();
    guests.forEach(guest -> rows.add(withGuest(told, guest)));
    return rows.isEmpty() ? List.of(told) : rows;
  }

  private static VEvent event(String block) {
    try {
      return new CalendarBuilder()
          .build(new StringReader(block))
          .<VEvent>getComponent("VEVENT")
          .orElseThrow();
    } catch (IOException | ParserException | RuntimeException e) {
      var unclear = new Unsplittable("is no event by RFC 5545; export it again or leave it out");
      unclear.initCause(e);
      throw unclear;
    }
  }

  private static Map<String, String> told(VEvent event) {
    var row = new LinkedHashMap<String, String>();
    put(row, UID, text(event, Property.UID));
    put(row, RECURRENCE, text(event, Property.RECURRENCE_ID));
    put(row, ID, id(row));
    put(row, STARTS_AT, moment(event, Property.DTSTART));
    put(row, ENDS_AT, moment(event, Property.DTEND));
    TEXTS.forEach(name -> put(row, name.toLowerCase(java.util.Locale.ROOT), text(event, name)));
    put(row, "organizer", text(event, Property.ORGANIZER).map(CalendarRecords::address));
    put(row, LAST_MODIFIED, moment(event, Property.LAST_MODIFIED));
    return row;
  }

  private static Optional<String> id(Map<String, String> event) {
    return Optional.ofNullable(event.get(UID))
        .map(uid -> event.containsKey(RECURRENCE) ? uid + "/" + event.get(RECURRENCE) : uid);
  }

  private static Map<String, String> withGuest(Map<String, String> told, Property guest) {
    var row = new LinkedHashMap<>(told);
    String address = address(guest.getValue());
    put(row, ID, Optional.ofNullable(told.get(ID)).map(id -> id + "/" + Pseudonym.of(address)));
    put(row, ATTENDEE, Optional.of(address));
    put(row, ATTENDEE_DOMAIN, Optional.of(address.substring(address.indexOf('@') + 1)));
    put(row, ATTENDEE_NAME, parameter(guest, Parameter.CN));
    put(row, ATTENDEE_STATUS, parameter(guest, Parameter.PARTSTAT));
    return row;
  }

  private static Optional<String> parameter(Property of, String name) {
    Optional<Parameter> parameter = of.getParameter(name);
    return parameter.map(Parameter::getValue);
  }

  private static Optional<String> text(VEvent event, String name) {
    Optional<Property> property = event.getProperty(name);
    return property.map(Property::getValue);
  }

  private static Optional<String> moment(VEvent event, String name) {
    Optional<Property> property = event.getProperty(name);
    return property.map(each -> ((DateProperty<?>) each).getDate()).map(CalendarRecords::moment);
  }

  /** A moment in UTC where the calendar tells its zone; a day, or a clock's time, as it stands. */
  private static String moment(Temporal temporal) {
    if (temporal instanceof LocalDate || temporal instanceof LocalDateTime) {
      return TypedText.of(temporal);
    }
    if (temporal instanceof ZonedDateTime zoned) {
      return TypedText.of(zoned.toInstant());
    }
    return TypedText.of(
        temporal instanceof OffsetDateTime offset ? offset.toInstant() : Instant.from(temporal));
  }

  private static String address(String uri) {
    return uri.regionMatches(true, 0, "mailto:", 0, 7) ? uri.substring(7) : uri;
  }

  private static void put(Map<String, String> row, String column, Optional<String> text) {
    text.filter(value -> !value.isBlank()).ifPresent(value -> row.put(column, value));
  }
}
