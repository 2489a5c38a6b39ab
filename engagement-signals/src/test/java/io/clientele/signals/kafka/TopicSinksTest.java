package io.clientele.signals.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TopicSinksTest {
  private static final String RECOVERY = "metadata.recovery.strategy";

  @Test
  void clientsThatASinkLeavesBehindLookForGoneBrokersCalmly() {
    assertThat(clients(Map.of())).containsEntry(RECOVERY, "none");
  }

  @Test
  void settingsOfTheUserWin() {
    assertThat(clients(Map.of(RECOVERY, "rebootstrap"))).containsEntry(RECOVERY, "rebootstrap");
  }

  @Test
  void theTimeOfATransactionIsTheStreamsOwn() {
    assertThat(clients(Map.of("transaction.timeout.ms", "1")))
        .containsEntry("transaction.timeout.ms", "60000");
  }

  private static Map<Object, Object> clients(Map<String, String> settings) {
    var cluster = new Cluster("localhost:9092", settings);
    return new TopicSinks(cluster, Delivery.EXACTLY_ONCE, "w", Duration.ofMinutes(1)).clients();
  }
}
