package io.clientele.signals.delta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.contracts.table.ColumnType;
import io.clientele.contracts.table.Table;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class BucketsTest {
  private static final Buckets BUCKETS = new Buckets(Key.of(Sample.TABLE), 16);

  @Property
  void theFolderTellsTheBucket(@ForAll String source, @ForAll long number) {
    Object[] row = new Sample(source, number, 1).row();

    assertThat(BUCKETS.bucketOf("file:/lake/" + BUCKETS.folderOf(row) + "/a.parquet"))
        .hasValue(BUCKETS.bucketOf(row));
  }

  /** Stored files lie where their keys' hashes put them, so these must never change. */
  @Test
  void theBucketOfAKeyIsTheSameInEveryVersion() {
    assertThat(IntStream.range(0, 6).map(i -> BUCKETS.bucketOf(new Sample("crm", i, 0).row())))
        .containsExactly(0, 14, 12, 13, 9, 8);
  }

  @Test
  void keysThatFollowEachOtherAreSpreadEvenly() {
    var sizes = new int[16];
    IntStream.range(0, 16_000)
        .forEach(i -> sizes[BUCKETS.bucketOf(new Sample("crm", i, 0).row())]++);

    assertThat(IntStream.of(sizes)).allMatch(size -> size > 800 && size < 1200);
  }

  @Test
  void filesElsewhereAreInNoBucket() {
    assertThat(BUCKETS.bucketOf("/lake/a.parquet")).isEmpty();
    assertThat(BUCKETS.bucketOf("/lake/part-3-of-8/a.parquet")).isEmpty();
    assertThat(BUCKETS.bucketOf("/part-3-of-16/lake/a.parquet")).isEmpty();
  }

  @Test
  void aTableWithoutKeyCannotBeMergedInto() {
    var keyless = Table.in("mart", "log").required("line", ColumnType.STRING, "a line").build();

    assertThatThrownBy(() -> Key.of(keyless)).hasMessageContaining("mart.log has no key");
  }
}
