package io.clientele.contracts.profile.convert;

import io.clientele.contracts.config.Nearest;
import io.clientele.contracts.config.Settings;
import io.clientele.contracts.core.CustomerRecord;
import io.clientele.contracts.table.Column;
import io.clientele.contracts.table.ColumnType;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * Reads conversions from a profile. A conversion is a column's name, a list of columns of which the
 * first that holds something counts, or a mapping with the conversion's name and its options.
 */
public final class ConversionReader {
  static final Set<String> SOURCES = Set.of("value", "coalesce", "concat", "map");
  static final Set<String> OPTIONS = Set.of("as", "before", "prefix", "if_bad");

  private final String source;
  private final Conventions usual;
  private final UnaryOperator<String> columnName;

  /**
   * @param source name of the source, which references are told apart by
   * @param usual how the system writes dates and numbers
   * @param columnName canonical name of a column as the profile spells it
   */
  public ConversionReader(String source, Conventions usual, UnaryOperator<String> columnName) {
    this.source = source;
    this.usual = usual;
    this.columnName = columnName;
  }

  /** The conversion that stands under a key and fills a table's column. */
  public Conversion forColumn(Settings at, String key, Column target) {
    Conversion conversion = read(at, key, usual(target));
    if (!conversion.gives().contains(target.type())) {
      at.problem(
          key,
          "gives "
              + words(conversion.gives())
              + ", but the column holds "
              + words(Set.of(target.type())));
    }
    return conversion;
  }

  /** The conversion of a key or of part of one. */
  public Conversion forKey(Settings at, String key) {
    return read(at, key, new Identifier());
  }

  public Conversion forEmail(Settings at, String key) {
    return read(at, key, new EmailAddress());
  }

  public Conversion forPhone(Settings at, String key) {
    return read(at, key, new PhoneNumber(usual.region()));
  }

  /** A key that consists of one column. */
  public Conversion keyColumn(String column) {
    return new Conversion(
        new TextSource.FirstOf(List.of(columnName.apply(column))), new Identifier(), "", false);
  }

  /** A part of a key that names its conversion. */
  public Conversion keyPart(Settings section) {
    return read(section, new Identifier());
  }

  private Conversion read(Settings at, String key, Reading otherwise) {
    return at.isSection(key)
        ? read(at.section(key), otherwise)
        : new Conversion(firstOf(at.texts(key)), otherwise, "", false);
  }

  private Conversion read(Settings section, Reading otherwise) {
    String name = name(section);
    var conversion =
        new Conversion(
            upTo(section, source(name, section)),
            SOURCES.contains(name) ? readAs(section, otherwise) : reading(name, section),
            name.equals("reference") ? "" : section.text("prefix", ""),
            section.oneOf("if_bad", List.of("refuse", "empty"), "refuse").equals("empty"));
    section.noOthers();
    return conversion;
  }

  /** A word that says where a text comes from may also say how it is read. */
  private Reading readAs(Settings section, Reading otherwise) {
    if (!section.has("as")) {
      return otherwise;
    }
    String name = section.oneOf("as", new TreeSet<>(Readings.NAMES), "text");
    return reading(Readings.NAMES.contains(name) ? name : "text", section);
  }

  private static TextSource upTo(Settings section, TextSource text) {
    return section.has("before") ? new TextSource.UpTo(text, section.text("before")) : text;
  }

  private static String name(Settings section) {
    return section.keys().stream()
        .filter(key -> Readings.NAMES.contains(key) || SOURCES.contains(key))
        .findFirst()
        .orElseGet(() -> unknown(section));
  }

  private static String unknown(Settings section) {
    var known = new TreeSet<>(Readings.NAMES);
    known.addAll(SOURCES);
    String told = section.keys().stream().filter(k -> !OPTIONS.contains(k)).findFirst().orElse("");
    section.problem("", "names no conversion; did you mean " + Nearest.to(told, known) + "?");
    section.keys().forEach(section::has);
    return "text";
  }

  private Reading reading(String name, Settings section) {
    return new Readings(source, usual).named(name, section);
  }

  private TextSource source(String name, Settings section) {
    return switch (name) {
      case "value" -> new TextSource.Constant(section.text(name));
      case "concat" ->
          new TextSource.Joined(names(section.texts(name)), section.text("separator", " "));
      case "map" -> translated(section);
      case "phone" -> phone(section);
      default -> firstOf(section.texts(name));
    };
  }

  /** A number without a country code is one of the row's country where a column names it. */
  private TextSource phone(Settings section) {
    TextSource.FirstOf numbers = firstOf(section.texts("phone"));
    return section.has("country")
        ? new TextSource.LocalNumber(numbers, firstOf(section.texts("country")))
        : numbers;
  }

  private TextSource translated(Settings section) {
    return Translations.read(section, firstOf(section.texts("map")));
  }

  private TextSource.FirstOf firstOf(List<String> columns) {
    return new TextSource.FirstOf(names(columns));
  }

  private List<String> names(List<String> columns) {
    return columns.stream().map(columnName).toList();
  }

  /** What a column's type asks for where the profile names no conversion. */
  private Reading usual(Column target) {
    if (target.name().equals(CustomerRecord.EMAIL)) {
      return new EmailAddress();
    }
    if (target.name().equals(CustomerRecord.PHONE)) {
      return new PhoneNumber(usual.region());
    }
    return switch (target.type()) {
      case STRING, REASONS -> new PlainText();
      case INT, LONG -> new WholeNumber(number());
      case DOUBLE, MONEY, PRICE, QUANTITY -> number();
      case BOOLEAN -> new YesNo(YesNo.YES, YesNo.NO);
      case INSTANT -> new Moment(usual.zone(), usual.dateFormats());
      case DATE -> new Day(usual.dateFormats());
    };
  }

  private DecimalNumber number() {
    return new DecimalNumber(usual.decimalSeparator());
  }

  private static String words(Set<ColumnType> types) {
    return String.join(" or ", types.stream().map(ColumnType::ddl).sorted().toList());
  }
}
