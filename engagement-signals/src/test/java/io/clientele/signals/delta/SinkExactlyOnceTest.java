package io.clientele.signals.delta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Real jobs that write in every way, with failures injected. */
class SinkExactlyOnceTest {
  private static final int SEEDS = 20;
  private static final int COUNT = 60;
  private static MiniCluster cluster;

  @TempDir private Path folder;
  private StoredTable table;

  /** A way to write, and what the table holds when a stream has ended. */
  enum Way {
    REPLACING(COUNT) {
      @Override
      DeltaSink<Sample> sink(String path, String application) {
        return new DeltaSink<>(path, new Sample.Rows(), application, new Replacing());
      }

      /** All numbers from the first that is there: those of the last checkpoint. */
      @Override
      List<Sample> expected(NumberStream stream, StoredTable table) throws IOException {
        int first =
            table.rows().stream().mapToInt(row -> (int) row.get("version")).min().orElseThrow();
        return APPENDING.expected(stream, table).subList(first, stream.count());
      }
    },
    /** Each row has a key of its own, as of one key an appending sink knows one row. */
    APPENDING(2 * COUNT) {
      @Override
      DeltaSink<Sample> sink(String path, String application) {
        return new DeltaSink<>(path, new Sample.Rows(), application, new Appending("at"));
      }

      @Override
      List<Sample> expected(NumberStream stream, StoredTable table) {
        var all = new ArrayList<Sample>();
        for (int number = 0; number < stream.count(); number++) {
          all.add(stream.sample(number));
        }
        return all;
      }
    },
    MERGING(17) {
      @Override
      DeltaSink<Sample> sink(String path, String application) {
        return new DeltaSink<>(path, new Sample.Rows(), application, new Merging(3));
      }

      @Override
      List<Sample> expected(NumberStream stream, StoredTable table) throws IOException {
        Map<Long, Sample> byKey = new LinkedHashMap<>();
        APPENDING.expected(stream, table).forEach(sample -> byKey.put(sample.number(), sample));
        return List.copyOf(byKey.values());
      }
    };

    private final int keys;

    Way(int keys) {
      this.keys = keys;
    }

    abstract DeltaSink<Sample> sink(String path, String application);

    abstract List<Sample> expected(NumberStream stream, StoredTable table) throws IOException;
  }

  @BeforeAll
  static void start() throws Exception {
    var settings = new Configuration();
    settings.set(TaskManagerOptions.NETWORK_MEMORY_MIN, MemorySize.ofMebiBytes(32));
    settings.set(TaskManagerOptions.NETWORK_MEMORY_MAX, MemorySize.ofMebiBytes(32));
    settings.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(32));
    cluster =
        new MiniCluster(
            new MiniClusterConfiguration.Builder()
                .setConfiguration(settings)
                .setNumSlotsPerTaskManager(3)
                .withRandomPorts()
                .build());
    cluster.start();
  }

  @AfterAll
  static void stop() throws Exception {
    cluster.close();
  }

  @BeforeEach
  void open() {
    NumberStream.FAILURES.set(0);
    table = new StoredTable(folder.resolve("lake"), Sample.TABLE);
  }

  @ParameterizedTest
  @EnumSource
  void aFailureAtASeededRecordLosesAndDoublesNothing(Way way) throws Exception {
    for (int seed = 0; seed < SEEDS; seed++) {
      NumberStream.FAILURES.set(0);
      NumberStream stream = seeded(way, seed);
      table = new StoredTable(folder.resolve("lake" + seed), Sample.TABLE);
      Path checkpoints = folder.resolve("checkpoints" + seed);
      stream.run(cluster, NumberStream.restarting(checkpoints), sink(way, "app"));

      assertThat(NumberStream.FAILURES).hasValue(1);
      assertThat(Tally.of(table, way.expected(stream, table)))
          .as("seed %d", seed)
          .isEqualTo(Tally.CORRECT);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "REPLACING, 1, 2, 2", "REPLACING, 2, 2, 1", "REPLACING, 3, 1, 3",
    "APPENDING, 1, 2, 2", "APPENDING, 2, 2, 1", "APPENDING, 3, 1, 3",
    "MERGING, 1, 2, 2", "MERGING, 2, 2, 1", "MERGING, 3, 1, 3"
  })
  void aCommitThatFlinkNeverHeardOfIsNotRepeatedUnderANewJobOfAnySize(
      Way way, int fatalCommit, int before, int after) throws Exception {
    var stream = new NumberStream(COUNT, way.keys, 12, -1, before);
    var dying = new CrashingSink<>(sink(way, "one"), fatalCommit);
    Path checkpoints = folder.resolve("checkpoints");
    assertThatThrownBy(() -> stream.run(cluster, NumberStream.settings(checkpoints), dying))
        .hasStackTraceContaining("crash after the commit");
    assertThat(table.version()).isEqualTo(fatalCommit);
    table.compact();

    var resumed = new NumberStream(COUNT, way.keys, 12, -1, after);
    resumed.run(cluster, NumberStream.resuming(checkpoints), sink(way, "two"));
    assertThat(Tally.of(table, way.expected(resumed, table))).isEqualTo(Tally.CORRECT);
    assertThat(table.log(fatalCommit + 2L)).contains("\"appId\":\"one\"");
  }

  private static NumberStream seeded(Way way, int seed) {
    var random = new Random(seed);
    int count = 20 + random.nextInt(60);
    int perCheckpoint = count / (1 + random.nextInt(4)) + 1;
    return new NumberStream(
        count, way.keys, perCheckpoint, random.nextInt(count), 1 + random.nextInt(3));
  }

  private DeltaSink<Sample> sink(Way way, String application) {
    return way.sink(table.path(), application);
  }
}
