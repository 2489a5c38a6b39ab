package io.clientele.sample.files;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The file of one Salesforce object, with the object's standard API columns. */
final class SalesforceObject {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final CsvFormat format;
  private final Feed feed;

  SalesforceObject(String name) {
    this.format = CsvFormat.quoted(columns(name));
    this.feed = Feed.csv("crm/" + name + ".csv", format);
  }

  Feed feed() {
    return feed;
  }

  /** Adds a record; who made it and when is written to the columns that every object has. */
  void add(String id, Instant created, Instant modified, Map<String, String> values) {
    Map<String, String> all = new TreeMap<>(values);
    all.put("Id", id);
    all.put("CreatedDate", time(created));
    all.put("LastModifiedDate", time(modified));
    all.put("SystemModstamp", time(modified));
    feed.add(format.row(all));
  }

  static String time(Instant moment) {
    return TIME.format(moment);
  }

  static Instant noon(LocalDate day) {
    return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
  }

  private static List<String> columns(String name) {
    var stream =
        Objects.requireNonNull(
            SalesforceObject.class.getResourceAsStream("salesforce/" + name + ".columns"));
    try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
