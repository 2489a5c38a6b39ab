package io.clientele.contracts.profile;

import io.clientele.contracts.config.Settings;
import io.clientele.contracts.profile.convert.Conventions;
import io.clientele.contracts.profile.convert.ConversionReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads one object of a profile. */
final class ObjectReader {
  private final String name;
  private final Settings at;
  private final Context context;
  private final Map<String, String> labels = new LinkedHashMap<>();
  private final Map<String, String> spellings = new LinkedHashMap<>();

  /** What an object takes from its profile. */
  record Context(String source, Conventions usual, String delimiter, List<String> encodings) {}

  ObjectReader(String name, Settings at, Context context) {
    this.name = name;
    this.at = at;
    this.context = context;
  }

  ObjectProfile read() {
    readLabels(at.section("labels"));
    FileFormat format = format();
    RecordLayout layout = new LayoutReader(at, format, this::column).read();
    List<String> header = header(layout);
    OrderLines order = order();
    List<TableMapping> tables = tables();
    var object =
        new ObjectProfile(
            name,
            files(format),
            format,
            delimiter(),
            ProfileReader.encodings(at, context.encodings()),
            layout,
            header,
            labels,
            spellings,
            order,
            snapshot(),
            tables);
    at.noOthers();
    return object;
  }

  /** Where files have no header line, one with all the columns is understood too. */
  private List<String> header(RecordLayout layout) {
    List<String> header = at.texts("header").stream().map(this::column).toList();
    List<String> told =
        header.isEmpty()
            ? layout.byPosition().map(ColumnsByPosition::names).orElse(header)
            : header;
    if (told.isEmpty()) {
      at.problem("header", "names no column that recognises the object");
    }
    return told;
  }

  /** Canonical name of a column or label; remembers how the profile spells the column. */
  private String column(String spelling) {
    String canonical = Fields.name(spelling);
    String column = labels.getOrDefault(canonical, canonical);
    if (!Fields.isGiven(column)) {
      spellings.putIfAbsent(column, ColumnName.snake(spelling));
    }
    return column;
  }

  private void readLabels(Settings section) {
    for (String column : section.keys()) {
      String canonical = column(column);
      section.texts(column).forEach(label -> add(section, column, canonical, label));
    }
    section.keys().stream()
        .filter(column -> isLabelOfAnother(Fields.name(column)))
        .forEach(column -> section.problem(column, "is a label of another column too"));
  }

  private void add(Settings section, String column, String canonical, String label) {
    String before = labels.put(Fields.name(label), canonical);
    if (before != null && !before.equals(canonical)) {
      section.problem(column, "'" + label + "' is a label of another column too");
    }
  }

  private boolean isLabelOfAnother(String canonical) {
    return !labels.getOrDefault(canonical, canonical).equals(canonical);
  }

  private FileFormat format() {
    var words = Stream.of(FileFormat.values()).map(FileFormat::word).toList();
    String word = at.oneOf("format", words, FileFormat.CSV.word());
    return words.contains(word) ? FileFormat.of(word) : FileFormat.CSV;
  }

  private List<String> files(FileFormat format) {
    var files = at.texts("files");
    return files.isEmpty() ? format.usualFiles() : files;
  }

  private char delimiter() {
    String text = at.text("delimiter", context.delimiter());
    if (text.length() != 1) {
      at.problem("delimiter", "should be one character, such as \";\" or \"\\t\"");
      return ',';
    }
    return text.charAt(0);
  }

  private OrderLines order() {
    if (!at.has("order")) {
      return null;
    }
    Settings order = at.section("order");
    String within = order.text("within");
    var lines =
        new OrderLines(column(within), order.texts("carried").stream().map(this::column).toList());
    order.noOthers();
    return lines;
  }

  private Snapshot snapshot() {
    if (!at.has("snapshot")) {
      return null;
    }
    Settings snapshot = at.section("snapshot");
    int percent = snapshot.integer("deletes_at_most", Snapshot.USUAL);
    if (percent < 0 || percent > 100) {
      snapshot.problem("deletes_at_most", "should be percent, from 0 to 100");
    }
    snapshot.noOthers();
    return new Snapshot(percent);
  }

  private List<TableMapping> tables() {
    var conversions =
        new ConversionReader(context.source(), context.usual().read(at), this::column);
    var mappings = new ArrayList<TableMapping>();
    Settings section = at.section("tables");
    for (String table : section.keys()) {
      new MappingReader(context.source(), section, table, conversions, this::column)
          .read(mappings.isEmpty())
          .ifPresent(mappings::add);
    }
    if (section.keys().isEmpty()) {
      at.problem("tables", "maps to no table");
    }
    return mappings;
  }
}
