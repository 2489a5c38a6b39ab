package io.clientele.ingestion.raw;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Does one thing to many inputs, several at a time; results keep the order of the inputs. */
final class Parallel {
  private Parallel() {}

  static <I, O> List<O> map(List<I> inputs, int sideBySide, Function<I, O> work) {
    ExecutorService threads = Executors.newFixedThreadPool(sideBySide);
    try {
      var futures =
          inputs.stream()
              .map(input -> CompletableFuture.supplyAsync(() -> work.apply(input), threads))
              .toList();
      return futures.stream().map(CompletableFuture::join).toList();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    } finally {
      threads.shutdownNow();
    }
  }
}
