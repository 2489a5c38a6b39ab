package io.clientele.ingestion.raw;

import io.clientele.contracts.profile.ObjectProfile;
import io.clientele.ingestion.SourceInput;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The files of one object that one batch lands. */
record LandBatch(SourceInput input, ObjectProfile object, List<LandFile> files) {
  private static final long BYTES_WORTH_A_TASK = 4L << 20;

  /** Files in as many groups of about equal size as are worth a task, at most so many. */
  List<List<LandFile>> groups(int most) {
    long bytes = files.stream().mapToLong(LandFile::bytes).sum();
    int count =
        (int) Math.max(1, Math.min(most, Math.min(files.size(), bytes / BYTES_WORTH_A_TASK)));
    var groups = new PriorityQueue<Group>(Comparator.comparingLong(group -> group.bytes));
    for (int i = 0; i < count; i++) {
      groups.add(new Group());
    }
    for (LandFile file : files) {
      Group smallest = groups.poll();
      smallest.add(file);
      groups.add(smallest);
    }
    return groups.stream().<List<LandFile>>map(group -> group.files).toList();
  }

  private static final class Group {
    private final ArrayList<LandFile> files = new ArrayList<>();
    private long bytes;

    void add(LandFile file) {
      files.add(file);
      bytes += file.bytes();
    }
  }
}
