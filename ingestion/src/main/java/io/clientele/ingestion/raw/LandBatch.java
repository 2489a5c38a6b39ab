package io.clientele.ingestion.raw;

import io.clientele.contracts.profile.ObjectProfile;
import io.clientele.ingestion.SourceInput;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** What one batch lands of one object. */
record LandBatch(SourceInput input, ObjectProfile object, List<LandPart> parts) {
  private static final long BYTES_WORTH_A_TASK = 4L << 20;

  /** Parts in as many groups of about equal size as are worth a task, at most so many. */
  List<List<LandPart>> groups(int most) {
    long bytes = parts.stream().mapToLong(LandPart::bytes).sum();
    int count =
        (int) Math.max(1, Math.min(most, Math.min(parts.size(), bytes / BYTES_WORTH_A_TASK)));
    var groups = new PriorityQueue<Group>(Comparator.comparingLong(group -> group.bytes));
    for (int i = 0; i < count; i++) {
      groups.add(new Group());
    }
    for (LandPart part : parts) {
      Group smallest = groups.poll();
      smallest.add(part);
      groups.add(smallest);
    }
    return groups.stream().<List<LandPart>>map(group -> group.parts).toList();
  }

  private static final class Group {
    private final ArrayList<LandPart> parts = new ArrayList<>();
    private long bytes;

    void add(LandPart part) {
      parts.add(part);
      bytes += part.bytes();
    }
  }
}
