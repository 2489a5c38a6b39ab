package io.clientele.segmentation.rfm;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.lake.testing.SparkTest;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

class ExactQuantilesTest {
  private static final StructType SCHEMA =
      new StructType().add("a", "bigint", false).add("b", "bigint", false);

  @Property(tries = 12)
  void theyAreTheValuesThatStandThereInSortedOrder(@ForAll("numbers") List<Long> values) {
    Dataset<Row> rows = rows(values.stream().map(v -> RowFactory.create(v, -v)));
    var sorted = values.stream().sorted().toList();
    var negated = values.stream().map(v -> -v).sorted().toList();
    var found = ExactQuantiles.of(rows, List.of("a", "b"), 5);
    assertThat(found.get(0)).containsExactly(expected(sorted));
    assertThat(found.get(1)).containsExactly(expected(negated));
  }

  @Example
  void withoutRowsTheyAreZero() {
    assertThat(ExactQuantiles.of(rows(Stream.of()), List.of("a", "b"), 5))
        .containsExactly(new long[4], new long[4]);
  }

  @Provide
  Arbitrary<List<Long>> numbers() {
    return Arbitraries.oneOf(
            Arbitraries.longs().between(-20, 20),
            Arbitraries.longs().between(-9_999_999, 99_999_999),
            Arbitraries.longs().between(5_000_000, 5_000_900))
        .list()
        .ofMinSize(1)
        .ofMaxSize(300);
  }

  private static long[] expected(List<Long> sorted) {
    return Stream.of(1, 2, 3, 4)
        .mapToLong(k -> sorted.get((int) Math.ceil(k * sorted.size() / 5.0) - 1))
        .toArray();
  }

  private static Dataset<Row> rows(Stream<Row> rows) {
    return SparkTest.spark().createDataFrame(rows.toList(), SCHEMA);
  }
}
