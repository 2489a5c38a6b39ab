package io.clientele.ingestion.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.lake.SparkSessions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

class ClustersTest {
  private static final int RECORDS = 24;
  private static final StructType EDGE =
      new StructType()
          .add(MatchKeys.RECORD, DataTypes.StringType)
          .add(MatchKeys.TYPE, DataTypes.StringType)
          .add(MatchKeys.AMONG, DataTypes.StringType)
          .add(MatchKeys.VALUE, DataTypes.StringType);

  private final List<Row> edges = new ArrayList<>();
  private final Groups expected = new Groups((one, other) -> false);

  @Test
  void componentsAreThoseThatJoiningEdgeByEdgeFinds() {
    var random = new Random(11);
    for (int i = 0; i < RECORDS; i++) {
      expected.record(name("r", i), null);
      expected.record(name("s", i), null);
      meet(name("r", i), "chain " + i / 2);
      meet(name("r", i), "chain " + (i + 1) / 2);
      meet(name("s", i), "any " + random.nextInt(3 * RECORDS));
      meet(name("s", i), "any " + random.nextInt(3 * RECORDS));
    }
    assertThat(Set.copyOf(expected.labels().values())).contains("r00").hasSizeGreaterThan(3);
    assertThat(found()).isEqualTo(expected.labels());
  }

  private void meet(String record, String key) {
    edges.add(RowFactory.create(record, "t", "", key));
    expected.join(record, "t " + key, Edges.DECLARED_STRENGTH);
  }

  private static String name(String kind, int number) {
    return "%s%02d".formatted(kind, number);
  }

  private Map<String, String> found() {
    Dataset<Row> rows = SparkSessions.local(Map.of()).createDataFrame(edges, EDGE);
    var labels = new TreeMap<String, String>();
    Clusters.of(rows)
        .select(MatchKeys.RECORD, Clusters.LABEL)
        .collectAsList()
        .forEach(row -> labels.put(row.getString(0), row.getString(1)));
    return labels;
  }
}
