package io.clientele.signals.delta;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Takes rows, in memory up to a limit, and then in files that no version names yet. */
final class StagingArea {
  private static final int ROWS_IN_MEMORY = 100_000;

  private final DataFiles target;
  private final Layout layout;
  private final Map<String, Map<Object, Object[]>> folders = new TreeMap<>();
  private final List<StagedFile> files = new ArrayList<>();
  private int held;

  StagingArea(DataFiles target, Layout layout) {
    this.target = target;
    this.layout = layout;
  }

  void add(Object[] row) throws IOException {
    var folder = folders.computeIfAbsent(layout.folderOf(row), name -> new LinkedHashMap<>());
    if (folder.put(layout.keyOf(row), row) == null) {
      held++;
    }
    if (held == ROWS_IN_MEMORY) {
      flush();
    }
  }

  void flush() throws IOException {
    for (var folder : folders.entrySet()) {
      files.addAll(target.stage(folder.getKey(), folder.getValue().values()));
    }
    folders.clear();
    held = 0;
  }

  /** Writes what is left, and hands over the files in the order in which they were written. */
  List<StagedFile> take() throws IOException {
    flush();
    var taken = List.copyOf(files);
    files.clear();
    return taken;
  }
}
