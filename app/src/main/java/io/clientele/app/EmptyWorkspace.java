package io.clientele.app;

import io.clientele.lake.Workspace;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;

/** A workspace without sources, for asking what the jobs are. */
final class EmptyWorkspace {
  static final Workspace INSTANCE =
      new Workspace(
          Path.of("."), ZoneOffset.UTC, "EUR", "GB", "lake", Path.of("marts.duckdb"), List.of());

  private EmptyWorkspace() {}
}
