package io.clientele.contracts.profile;

import io.clientele.contracts.core.CustomerKeyColumns;
import io.clientele.contracts.core.Sale;
import io.clientele.contracts.core.SourceColumns;
import io.clientele.contracts.profile.convert.Conversion;
import io.clientele.contracts.profile.convert.Unreadable;
import io.clientele.contracts.table.Column;
import io.clientele.contracts.table.Table;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;

/**
 * Turns rows of one object into rows of one core table: a pure function of the row, the same in
 * every engine. The engine itself fills {@code customer_id}, {@code source_object} and {@code
 * batch}.
 */
public final class RowMapper implements Serializable {
  private static final long serialVersionUID = 1;
  private static final Outcome SKIPPED = new Outcome.Skipped();
  private static final Set<String> FILLED_LATER =
      Set.of(SourceColumns.SOURCE_OBJECT, SourceColumns.CONTENT_HASH, SourceColumns.BATCH);
  private static final String REMEDY = "; correct it in the source and export the row again";

  private final String source;
  private final String currency;
  private final HashSet<String> emptyValues;
  private final ZoneId businessZone;
  private final TableMapping mapping;
  private final RowValues.Layout layout;
  private final ArrayList<String> columns;
  private final ArrayList<Step> steps = new ArrayList<>();
  private final ArrayList<String> required = new ArrayList<>();
  private final boolean isSale;

  /** One conversion with the place of its value. */
  private record Step(int at, Column column, Conversion conversion) implements Serializable {}

  public RowMapper(SourceProfile profile, TableMapping mapping) {
    this.source = profile.source();
    this.currency = profile.currency();
    this.emptyValues = new HashSet<>(profile.emptyValues());
    this.businessZone = profile.businessZone();
    this.mapping = mapping;
    this.layout = new RowValues.Layout(mapping.target());
    this.columns = new ArrayList<>(mapping.target().columnNames());
    this.isSale = mapping.target().equals(Sale.TABLE);
    mapping.target().columns().forEach(this::prepare);
  }

  private void prepare(Column column) {
    Conversion conversion = mapping.columns().get(column.name());
    if (conversion != null) {
      steps.add(new Step(layout.position(column.name()), column, conversion));
    }
    if (column.required() && !FILLED_LATER.contains(column.name())) {
      required.add(column.name());
    }
  }

  /** What becomes of one row. Never throws for what a row holds. */
  public Outcome map(Fields row) {
    return read(emptyValues.isEmpty() ? row : column -> told(row.value(column)));
  }

  /** Null for a text that stands for nothing. */
  private String told(String text) {
    return text != null && emptyValues.contains(text.strip()) ? null : text;
  }

  private Outcome read(Fields row) {
    if (!mapping.when().holds(row)) {
      return SKIPPED;
    }
    String key = key(row);
    if (key == null) {
      return mapping.primary() ? refused("key", "the row has no key", null) : SKIPPED;
    }
    var values = new RowValues(layout);
    Outcome.Refused bad = convert(row, key, values);
    return bad != null ? bad : completed(row, key, values);
  }

  private Outcome completed(Fields row, String key, RowValues values) {
    addProvenance(row, key, values);
    values.putIfEmpty(Sale.CURRENCY, currency);
    if (isSale) {
      SaleRules.complete(values, businessZone);
    }
    String missing = firstMissing(values);
    if (missing != null) {
      return refused("required", missing + " is empty", key);
    }
    values.put(SourceColumns.CONTENT_HASH, ContentHash.of(columns, values.array()));
    return new Outcome.Mapped(mapping.target(), values.array());
  }

  private Outcome.Refused convert(Fields row, String key, RowValues values) {
    for (Step step : steps) {
      try {
        Object value = step.conversion().of(row);
        values.array()[step.at()] = value == null ? null : Fitted.to(step.column(), value);
      } catch (Unreadable e) {
        return refused(e.rule(), step.column().name() + " " + e.getMessage(), key);
      }
    }
    return null;
  }

  private String key(Fields row) {
    var parts = new ArrayList<String>(mapping.key().size());
    for (Conversion part : mapping.key()) {
      Object value = part.of(row);
      if (value == null) {
        return null;
      }
      parts.add(value.toString());
    }
    return String.join(":", parts);
  }

  private void addProvenance(Fields row, String key, RowValues values) {
    values.put(SourceColumns.SOURCE, source);
    values.put(SourceColumns.SOURCE_KEY, key);
    values.putIfEmpty(SourceColumns.IS_DELETED, Boolean.FALSE);
    Table table = mapping.target();
    if (table.key().size() == 1) {
      values.putIfEmpty(table.key().get(0), source + ":" + key);
    }
    if (values.has(CustomerKeyColumns.CUSTOMER_KEY)) {
      values.put(CustomerKeyColumns.CUSTOMER_KEY, customerKey(row));
    }
  }

  private String customerKey(Fields row) {
    for (CustomerReference reference : mapping.customer()) {
      String found = reference.keyOf(row);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private String firstMissing(RowValues values) {
    for (String column : required) {
      if (values.get(column) == null) {
        return column;
      }
    }
    return null;
  }

  private static Outcome.Refused refused(String rule, String what, String key) {
    return new Outcome.Refused(rule, what + REMEDY, key);
  }
}
