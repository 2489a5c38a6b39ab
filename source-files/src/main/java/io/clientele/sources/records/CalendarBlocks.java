package io.clientele.sources.records;

/** The events of a calendar, each as a calendar of its own with the time zones of the whole. */
final class CalendarBlocks extends LookAhead<String> implements BlockRecords.Blocks {
  private static final String END = "END:VCALENDAR\r\n";

  private final Lines lines;
  private final StringBuilder zones = new StringBuilder();

  /**
   * @throws Unsplittable where the text is no calendar
   */
  CalendarBlocks(Text text) {
    this.lines = new Lines(text);
    String first = lines.next();
    if (first == null || !first.strip().equalsIgnoreCase("BEGIN:VCALENDAR")) {
      lines.close();
      throw new Unsplittable("it is no calendar: BEGIN:VCALENDAR is missing");
    }
  }

  @Override
  public void close() {
    lines.close();
  }

  @Override
  String read() {
    for (String line = lines.next(); line != null; line = lines.next()) {
      if (isBegin(line, "VTIMEZONE")) {
        zones.append(component(line, "VTIMEZONE"));
      } else if (isBegin(line, "VEVENT")) {
        return "BEGIN:VCALENDAR\r\n" + zones + component(line, "VEVENT") + END;
      }
    }
    return null;
  }

  private String component(String begin, String name) {
    var text = new StringBuilder(begin).append("\r\n");
    for (String line = lines.next(); line != null; line = lines.next()) {
      text.append(line).append("\r\n");
      if (line.strip().equalsIgnoreCase("END:" + name)) {
        return text.toString();
      }
    }
    throw new Unsplittable("it ends within an event; export the calendar again in full");
  }

  private static boolean isBegin(String line, String name) {
    return line.strip().equalsIgnoreCase("BEGIN:" + name);
  }
}
