package io.clientele.scoring.model;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** Examples, seen as what learners take. */
record ExampleSet(List<Example> examples) {
  private static final int PARTS = 10;
  private static final int VALIDATION_PARTS = 3;

  ExampleSet {
    examples = List.copyOf(examples);
  }

  int size() {
    return examples.size();
  }

  int positives() {
    return examples.stream().mapToInt(Example::outcome).sum();
  }

  int rarerOutcomes() {
    return Math.min(positives(), size() - positives());
  }

  double[][] encoded(Encoder encoder) {
    return examples.stream()
        .map(example -> encoder.encode(example.features()))
        .toArray(double[][]::new);
  }

  int[] outcomes() {
    return examples.stream().mapToInt(Example::outcome).toArray();
  }

  double[] scores(ToDoubleFunction<Features> score) {
    return examples.stream().mapToDouble(e -> score.applyAsDouble(e.features())).toArray();
  }

  ExampleSet at(Collection<LocalDate> cutoffs) {
    return where(example -> cutoffs.contains(example.cutoff()));
  }

  /** Three tenths of the customers, with all their examples. */
  ExampleSet validation(long seed) {
    return where(example -> isForValidation(example, seed));
  }

  /** The other customers. */
  ExampleSet withoutValidation(long seed) {
    return where(example -> !isForValidation(example, seed));
  }

  private ExampleSet where(Predicate<Example> condition) {
    return new ExampleSet(examples.stream().filter(condition).toList());
  }

  private static boolean isForValidation(Example example, long seed) {
    return new Random(seed * PARTS + example.id().hashCode()).nextInt(PARTS) < VALIDATION_PARTS;
  }
}
