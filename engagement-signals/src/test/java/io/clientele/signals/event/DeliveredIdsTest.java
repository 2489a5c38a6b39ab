package io.clientele.signals.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.CloseableIterator;
import org.apache.flink.util.Collector;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveredIdsTest {
  private static final int IDS = 6 * DeliveredIds.LATEST;

  @ParameterizedTest
  @ValueSource(strings = {"hashmap", "rocksdb"})
  void anIdIsNewOnceHoweverManyOfItsShardCameSince(String backend) throws Exception {
    List<Integer> ids = new Random(1).ints(20 * IDS, 0, IDS).boxed().toList();
    assertThat(newOnes(backend, ids)).containsExactlyElementsOf(new LinkedHashSet<>(ids));
  }

  /** In the order in which they came. */
  private static List<Integer> newOnes(String backend, List<Integer> ids) throws Exception {
    var settings = new Configuration();
    settings.set(StateBackendOptions.STATE_BACKEND, backend);
    StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(1, settings);
    try (CloseableIterator<Integer> found =
        env.fromData(ids).keyBy(id -> "shard").process(new KeepNew()).executeAndCollect()) {
      var all = new LinkedHashSet<Integer>();
      found.forEachRemaining(id -> assertThat(all.add(id)).as("%d is new once", id).isTrue());
      return List.copyOf(all);
    }
  }

  private static final class KeepNew extends KeyedProcessFunction<String, Integer, Integer> {
    private static final long serialVersionUID = 1;

    private transient DeliveredIds delivered;

    @Override
    public void open(OpenContext context) {
      delivered = new DeliveredIds(getRuntimeContext());
    }

    @Override
    public void processElement(Integer id, Context context, Collector<Integer> out)
        throws Exception {
      if (delivered.add(new EventId(id, 1), 0, 0)) {
        out.collect(id);
      }
    }
  }
}
