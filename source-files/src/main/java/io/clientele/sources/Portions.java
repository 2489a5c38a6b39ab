package io.clientele.sources;

import io.clientele.contracts.config.Location;
import io.clientele.contracts.profile.FileFormat;
import io.clientele.contracts.profile.ObjectProfile;
import io.clientele.contracts.profile.RecordLayout;
import io.clientele.contracts.profile.SourceProfile;
import java.util.List;

/**
 * Files that were fetched from a database or a topic, a portion of new rows each. The name of a
 * portion begins with the object that it holds: rows of a table are CSV, messages are JSON lines.
 */
public final class Portions {
  /** Stands between the parts of a portion's name; no object's name has it. */
  public static final String MARK = "~";

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
    return new SourceProfile(
        profile.name(),
        profile.source(),
        profile.description(),
        profile.currency(),
        profile.businessZone(),
        profile.emptyValues(),
        List.of(),
        profile.objects().stream().map(object -> read(object, format)).toList());
  }

  private static ObjectProfile read(ObjectProfile object, FileFormat format) {
    return new ObjectProfile(
        object.name(),
        List.of(object.name() + MARK + "*" + format.endings().get(0)),
        format,
        ',',
        List.of(ENCODING),
        new RecordLayout(
            /* quotes= */ true,
            /* withoutHeader= */ null,
            object.layout().json(),
            object.layout().listOfRecords().orElse(null)),
        format == FileFormat.CSV ? object.header() : List.of(),
        object.labels(),
        object.columns(),
        object.orderLines().orElse(null),
        object.tables());
  }

  /** Messages have no header: the first hundred may hold none of the columns, or be no JSON. */
  static boolean tellsByName(ObjectProfile object) {
    return object.header().isEmpty();
  }
}
