package io.clientele.contracts.profile;

import io.clientele.contracts.table.Table;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One kind of thing that a system exports, such as its contacts.
 *
 * @param name lower snake case
 * @param files globs of file names ({@code *.csv}); a {@code .gz} behind is understood
 * @param format how files are split into rows
 * @param delimiter between fields of CSV
 * @param encodings character sets, tried strictly in this order
 * @param layout how records are written beyond that
 * @param header canonical names of the columns that together recognise a file of this object
 * @param labels canonical name of a translated or older label → canonical name of the column
 * @param columns canonical name → readable name of every column that the profile knows
 * @param order how rows belong together as order lines; null where they do not
 * @param snapshot where each file holds all records; null where it does not
 * @param tables mappings, the primary one first
 */
public record ObjectProfile(
    String name,
    List<String> files,
    FileFormat format,
    char delimiter,
    List<String> encodings,
    RecordLayout layout,
    List<String> header,
    Map<String, String> labels,
    Map<String, String> columns,
    OrderLines order,
    Snapshot snapshot,
    List<TableMapping> tables)
    implements Serializable {
  public ObjectProfile {
    files = List.copyOf(files);
    encodings = List.copyOf(encodings);
    header = List.copyOf(header);
    labels = new LinkedHashMap<>(labels);
    columns = new LinkedHashMap<>(columns);
    tables = List.copyOf(tables);
  }

  public Optional<OrderLines> orderLines() {
    return Optional.ofNullable(order);
  }

  public Optional<Snapshot> wholeSnapshot() {
    return Optional.ofNullable(snapshot);
  }

  public Optional<TableMapping> mapping(Table target) {
    return tables.stream().filter(mapping -> mapping.target().equals(target)).findFirst();
  }

  /** The canonical column that a file's spelling or label stands for. */
  public String column(String spelling) {
    String canonical = Fields.name(spelling);
    return labels.getOrDefault(canonical, canonical);
  }
}
