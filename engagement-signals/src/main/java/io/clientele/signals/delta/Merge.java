package io.clientele.signals.delta;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Puts rows in the place of those with the same keys, and adds those whose keys are new. Every
 * bucket with such rows is written anew, the others are left alone. Files that lie in no bucket,
 * since another engine wrote them, are taken into buckets on the way.
 *
 * @param changes files of the changed rows, each in its bucket; a later file's rows replace those
 *     of an earlier one
 */
record Merge(List<StagedFile> changes, Buckets buckets) implements Change {
  private static final int NONE = -1;

  @Override
  public Edit of(TableVersion latest, DeltaTable table) throws IOException {
    if (changes.isEmpty()) {
      return Edit.NONE;
    }
    var stored = byBucket(latest.files(), LiveFile::path);
    var strays = stored.getOrDefault(NONE, List.of());
    List<StagedFile> carried = carry(strays, latest, table);
    try {
      return edit(stored, carried, new BucketMerge(latest, table.files(), buckets.key()));
    } finally {
      table.files().discard(carried);
    }
  }

  private Edit edit(
      Map<Integer, List<LiveFile>> stored, List<StagedFile> carried, BucketMerge merge)
      throws IOException {
    var removals = new ArrayList<LiveFile>(stored.getOrDefault(NONE, List.of()));
    var additions = new ArrayList<StagedFile>();
    var carriedIn = byBucket(carried, StagedFile::path);
    var changedIn = byBucket(changes, StagedFile::path);
    var touched = new TreeSet<Integer>(changedIn.keySet());
    touched.addAll(carriedIn.keySet());
    for (int bucket : touched) {
      var old = stored.getOrDefault(bucket, List.of());
      removals.addAll(old);
      additions.addAll(
          merge.write(
              buckets.folder(bucket),
              old,
              carriedIn.getOrDefault(bucket, List.of()),
              changedIn.getOrDefault(bucket, List.of())));
    }
    return new Edit(removals, additions);
  }

  /** Spreads rows over the buckets; the files are taken for stored ones and live as long. */
  private List<StagedFile> carry(List<LiveFile> strays, TableVersion latest, DeltaTable table)
      throws IOException {
    var staging = new StagingArea(table.files(), buckets);
    var values = new RowValues(latest.schema());
    for (LiveFile stray : strays) {
      RowConsumer spread = row -> staging.add(values.of(row));
      spread.takeAll(latest.batches(stray));
    }
    return staging.take();
  }

  private <F> Map<Integer, List<F>> byBucket(List<F> files, Function<F, String> path) {
    return files.stream()
        .collect(
            Collectors.groupingBy(
                file -> buckets.bucketOf(path.apply(file)).orElse(NONE),
                TreeMap::new,
                Collectors.toList()));
  }

  @Override
  public void withdraw(Edit edit, DeltaTable table) throws IOException {
    table.files().discard(edit.additions());
  }

  /** The changed rows lie in other files now. */
  @Override
  public void settle(DeltaTable table) throws IOException {
    table.files().discard(changes);
  }
}
