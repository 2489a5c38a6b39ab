package io.clientele.benchmarks.signals;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class GeneratedEventsTest {
  private static final Instant AT = Instant.parse("2024-03-10T10:00:00Z");
  private static final ObjectMapper JSON = new ObjectMapper();
  private final GeneratedEvents events = new GeneratedEvents(1000, 42);

  @Test
  void oneInFiftyIsDeliveredTwice() throws Exception {
    Map<String, Integer> deliveries = new HashMap<>();
    for (long number = 0; number < 5000; number++) {
      deliveries.merge(event(number).get("messageId").asText(), 1, Integer::sum);
    }
    assertThat(deliveries.values().stream().collect(Collectors.groupingBy(n -> n)))
        .hasEntrySatisfying(1, once -> assertThat(once).hasSize(4800))
        .hasEntrySatisfying(2, twice -> assertThat(twice).hasSize(100));
  }

  @Test
  void allAreOfKnownCustomersAndAFewOfThemDoMuch() throws Exception {
    Map<Integer, Long> byCustomer = new HashMap<>();
    for (long number = 0; number < 20_000; number++) {
      byCustomer.merge(event(number).get("userId").asInt(), 1L, Long::sum);
    }
    assertThat(byCustomer.keySet()).allMatch(customer -> customer >= 0 && customer < 1000);
    long ofTheBusiest = LongStream.range(0, 100).map(i -> byCustomer.get((int) i)).sum();
    assertThat(ofTheBusiest).isBetween(8_000L, 11_000L);
  }

  private JsonNode event(long number) throws IOException {
    return JSON.readTree(events.message(number, AT));
  }
}
