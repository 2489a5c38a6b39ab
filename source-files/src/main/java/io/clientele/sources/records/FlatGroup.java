package io.clientele.sources.records;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.NanoTime;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;

/**
 * A row of a Parquet file as texts under dotted names, as {@link FlatJson} names them: pairs of key
 * and value by their keys, whether they stand in a map or in a list.
 */
final class FlatGroup {
  private static final long JULIAN_DAY_OF_1970 = 2_440_588;

  private static final Pattern OF_LISTS =
      Pattern.compile("\\.(list\\.(element|item)|bag\\.array_element|key_value)(?=\\.|$)");

  private static final Set<String> OF_A_PAIR = Set.of("key", "value");

  private final ColumnTexts texts = new ColumnTexts();

  private FlatGroup() {}

  static Map<String, String> texts(Group row) {
    var flat = new FlatGroup();
    flat.read(row, "");
    return flat.texts.all();
  }

  private void read(Group group, String prefix) {
    GroupType type = group.getType();
    for (int field = 0; field < type.getFieldCount(); field++) {
      for (int i = 0; i < group.getFieldRepetitionCount(field); i++) {
        read(group, field, i, prefix + type.getType(field).getName());
      }
    }
  }

  private void read(Group group, int field, int index, String name) {
    Type type = group.getType().getType(field);
    if (type.isPrimitive()) {
      add(name, text(group, field, index, type.asPrimitiveType()));
    } else if (isPair(type.asGroupType())) {
      var pair = new ListElement(texts(group.getGroup(field, index)), index);
      pair.columns().forEach((column, text) -> texts.add(plain(name) + "." + column, text));
    } else {
      read(group.getGroup(field, index), name + ".");
    }
  }

  private static boolean isPair(GroupType type) {
    return type.getFieldCount() == OF_A_PAIR.size()
        && type.getFields().stream().map(Type::getName).allMatch(OF_A_PAIR::contains);
  }

  /** A name without the levels that the format puts between a list and what it holds. */
  static String plain(String name) {
    return OF_LISTS.matcher(name).replaceAll("");
  }

  private void add(String name, String text) {
    texts.add(plain(name), text);
  }

  private static String text(Group group, int field, int index, PrimitiveType type) {
    LogicalTypeAnnotation told = type.getLogicalTypeAnnotation();
    if (told instanceof DecimalLogicalTypeAnnotation decimal) {
      return TypedText.of(new BigDecimal(unscaled(group, field, index, type), decimal.getScale()));
    }
    return switch (type.getPrimitiveTypeName()) {
      case INT32 ->
          told instanceof DateLogicalTypeAnnotation
              ? TypedText.of(LocalDate.ofEpochDay(group.getInteger(field, index)))
              : Integer.toString(group.getInteger(field, index));
      case INT64 ->
          told instanceof TimestampLogicalTypeAnnotation moment
              ? moment(group.getLong(field, index), moment)
              : Long.toString(group.getLong(field, index));
      case INT96 -> moment(NanoTime.fromBinary(group.getInt96(field, index)));
      case FLOAT -> number(Float.toString(group.getFloat(field, index)));
      case DOUBLE -> number(Double.toString(group.getDouble(field, index)));
      case BOOLEAN -> Boolean.toString(group.getBoolean(field, index));
      case BINARY, FIXED_LEN_BYTE_ARRAY ->
          group.getBinary(field, index).toStringUsingUTF8().strip();
    };
  }

  private static BigInteger unscaled(Group group, int field, int index, PrimitiveType type) {
    return switch (type.getPrimitiveTypeName()) {
      case INT32 -> BigInteger.valueOf(group.getInteger(field, index));
      case INT64 -> BigInteger.valueOf(group.getLong(field, index));
      default -> new BigInteger(group.getBinary(field, index).getBytes());
    };
  }

  private static String number(String text) {
    return text.endsWith("NaN") || text.endsWith("Infinity")
        ? text
        : TypedText.of(new BigDecimal(text));
  }

  private static String moment(long count, TimestampLogicalTypeAnnotation type) {
    TimeUnit unit =
        switch (type.getUnit()) {
          case MILLIS -> TimeUnit.MILLISECONDS;
          case MICROS -> TimeUnit.MICROSECONDS;
          case NANOS -> TimeUnit.NANOSECONDS;
        };
    long perSecond = unit.convert(1, TimeUnit.SECONDS);
    Instant moment =
        Instant.ofEpochSecond(
            Math.floorDiv(count, perSecond), unit.toNanos(Math.floorMod(count, perSecond)));
    return type.isAdjustedToUTC()
        ? TypedText.of(moment)
        : TypedText.of(LocalDateTime.ofInstant(moment, ZoneOffset.UTC));
  }

  /** The older form that Impala and early Spark write: a day and nanoseconds of it, in UTC. */
  private static String moment(NanoTime time) {
    long day = time.getJulianDay() - JULIAN_DAY_OF_1970;
    return TypedText.of(
        Instant.ofEpochSecond(TimeUnit.DAYS.toSeconds(day), time.getTimeOfDayNanos()));
  }
}
