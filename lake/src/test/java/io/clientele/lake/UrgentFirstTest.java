package io.clientele.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class UrgentFirstTest {
  @Test
  void ofWaitingTasksTheMostUrgentIsTakenAndTheOldestOfEquals() throws InterruptedException {
    List<String> taken = Collections.synchronizedList(new ArrayList<>());
    var busy = new CountDownLatch(1);
    var done = new CountDownLatch(4);
    try (var threads = new UrgentFirst(1)) {
      threads.of(9).execute(() -> await(busy));
      for (String task : List.of("1a", "3a", "3b", "2a")) {
        int urgency = Character.digit(task.charAt(0), 10);
        threads
            .of(urgency)
            .execute(
                () -> {
                  taken.add(task);
                  done.countDown();
                });
      }
      busy.countDown();
      assertThat(done.await(1, TimeUnit.MINUTES)).isTrue();
    }
    assertThat(taken).containsExactly("3a", "3b", "2a", "1a");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
