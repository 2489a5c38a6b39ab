package io.clientele.lake.testing;

import io.clientele.lake.Lake;
import io.clientele.lake.Source;
import io.clientele.lake.Workspace;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;

/** A lake and a workspace in a folder that the test throws away. */
public final class TestLake {
  private TestLake() {}

  public static Lake in(Path folder) {
    return new Lake(SparkTest.spark(), folder.resolve("lake").toString());
  }

  /** A London shop that sells in pounds. */
  public static Workspace workspace(Path folder, Source... sources) {
    return new Workspace(
        folder,
        ZoneId.of("Europe/London"),
        "GBP",
        "GB",
        folder.resolve("lake").toString(),
        folder.resolve("marts/clientele.duckdb"),
        List.of(sources));
  }
}
