package io.clientele.sources;

import io.clientele.contracts.config.Location;
import io.clientele.contracts.profile.Fields;
import io.clientele.contracts.profile.FileFormat;
import io.clientele.contracts.profile.ObjectProfile;
import io.clientele.contracts.profile.RecordLayout;
import io.clientele.contracts.profile.SourceProfile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Files that the workspace itself keeps of a source: rows that were fetched from a database (CSV)
 * or a topic (JSON lines), a portion of new ones each, and rows that were given back from
 * quarantine (JSON lines). The name of a portion begins with the object that it holds.
 */
public final class Portions {
  /** Stands between the parts of a portion's name; no object's name has it. */
  public static final String MARK = "~";

  /** In the name of a portion of rows that were given back. */
  public static final String REPLAYED = "replayed";

  /** Name of a {@link io.clientele.sources.records.RowOrigin} in a row that was given back. */
  public static final String ORIGIN = "_clientele_origin";

  private static final String PACKED = ".gz";
  private static final String ENCODING = "utf-8";

  private Portions() {}

  /** How the names of portions end. */
  public static String ending(FileFormat format) {
    return format.endings().get(0) + PACKED;
  }

  /**
   * The profile as it reads portions, where the source is fetched; else as it is.
   *
   * @param path of the source, as {@code clientele.yml} names it
   */
  public static SourceProfile read(SourceProfile profile, String path) {
    if (!Location.isFetched(path)) {
      return profile;
    }
    FileFormat format = Location.isDatabase(path) ? FileFormat.CSV : FileFormat.JSONL;
    return with(profile, object -> fetched(object, format));
  }

  /** The profile as it reads rows that were given back, under the names that raw tables use. */
  public static SourceProfile replayed(SourceProfile profile) {
    return with(profile, Portions::replayed);
  }

  /** True for the name of a file of rows that were given back. */
  public static boolean isReplayed(String file) {
    return file.contains(MARK + REPLAYED + MARK);
  }

  private static SourceProfile with(
      SourceProfile profile, Function<ObjectProfile, ObjectProfile> portion) {
    return new SourceProfile(
        profile.name(),
        profile.source(),
        profile.description(),
        profile.currency(),
        profile.businessZone(),
        profile.emptyValues(),
        List.of(),
        profile.objects().stream().map(portion).toList());
  }

  private static ObjectProfile fetched(ObjectProfile object, FileFormat format) {
    String each = object.layout().listOfRecords().orElse(null);
    return portion(
        object,
        format,
        new RecordLayout(true, /* withoutHeader= */ null, object.layout().json(), each),
        object.labels());
  }

  private static ObjectProfile replayed(ObjectProfile object) {
    var labels = new HashMap<>(object.labels());
    object
        .columns()
        .forEach((column, readable) -> labels.putIfAbsent(Fields.name(readable), column));
    var layout = new RecordLayout(true, /* withoutHeader= */ null, object.layout().json(), null);
    return portion(object, FileFormat.JSONL, layout, labels);
  }

  private static ObjectProfile portion(
      ObjectProfile object, FileFormat format, RecordLayout layout, Map<String, String> labels) {
    return new ObjectProfile(
        object.name(),
        List.of(object.name() + MARK + "*" + format.endings().get(0)),
        format,
        ',',
        List.of(ENCODING),
        layout,
        format == FileFormat.CSV ? object.header() : List.of(),
        labels,
        object.columns(),
        object.orderLines().orElse(null),
        object.snapshot(),
        object.tables());
  }

  /** Messages have no header: the first hundred may hold none of the columns, or be no JSON. */
  static boolean tellsByName(ObjectProfile object) {
    return object.header().isEmpty();
  }
}
