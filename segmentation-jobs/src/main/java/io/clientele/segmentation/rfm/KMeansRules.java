package io.clientele.segmentation.rfm;

import io.clientele.contracts.config.Settings;

/**
 * How k-means looks for clusters.
 *
 * @param clusters how many, 2 to 20
 * @param sample the most customers that centres are found from, since those stand in memory at once
 */
public record KMeansRules(int clusters, int sample) {
  public static final KMeansRules STANDARD = new KMeansRules(8, 20_000);

  static final long SEED = 20_240_229L;

  private static final int MOST_CLUSTERS = 20;
  private static final int LEAST_SAMPLE = 100;
  private static final int MOST_SAMPLE = 200_000;

  static KMeansRules from(Settings kmeans) {
    int clusters = kmeans.integer("clusters", STANDARD.clusters);
    int sample = kmeans.integer("sample", STANDARD.sample);
    kmeans.noOthers();
    if (clusters < 2 || clusters > MOST_CLUSTERS) {
      kmeans.problem("clusters", clusters + " is not from 2 to " + MOST_CLUSTERS);
    }
    if (sample < LEAST_SAMPLE || sample > MOST_SAMPLE) {
      kmeans.problem(
          "sample", "%d is not from %d to %d".formatted(sample, LEAST_SAMPLE, MOST_SAMPLE));
    }
    return new KMeansRules(clusters, sample);
  }
}
