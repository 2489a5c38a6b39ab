package io.clientele.disk;

import java.util.Map;
import org.apache.hadoop.conf.Configuration;

/** How every engine here reaches tables on a local disk; other file systems are left alone. */
public final class LocalTables {
  /**
   * Hadoop's settings: {@link LocalDisk} for files, {@link LocalLog} for Delta's versions, and a
   * look at the checksum of every Parquet page that is read.
   */
  public static final Map<String, String> SETTINGS =
      Map.of(
          "fs.file.impl", LocalDisk.class.getName(),
          "io.delta.kernel.logStore.file.impl", LocalLog.class.getName(),
          "parquet.page.verify-checksum.enabled", "true");

  private LocalTables() {}

  /** Hadoop's own settings with these. */
  public static Configuration hadoop() {
    var hadoop = new Configuration();
    SETTINGS.forEach(hadoop::set);
    return hadoop;
  }
}
