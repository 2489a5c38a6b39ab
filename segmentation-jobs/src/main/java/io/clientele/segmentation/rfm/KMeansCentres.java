package io.clientele.segmentation.rfm;

import java.util.Arrays;
import java.util.List;
import smile.clustering.KMeans;
import smile.clustering.PartitionClustering;
import smile.math.MathEx;

/**
 * The centres of k-means, by Smile: k-means++ seeding (Arthur and Vassilvitskii, 2007), the best of
 * several starts.
 */
final class KMeansCentres {
  private static final int STARTS = 8;

  private KMeansCentres() {}

  /**
   * The same points in the same order and the same seed give the same centres.
   *
   * @param wanted how many; fewer come where there are fewer different points
   * @return in the order of their coordinates
   */
  static List<double[]> of(double[][] points, int wanted, long seed) {
    long different = Arrays.stream(points).map(Arrays::toString).distinct().count();
    int k = (int) Math.min(wanted, different);
    if (k < 2) {
      return Arrays.stream(points).limit(k).toList();
    }
    // Smile draws from a generator of the calling thread, which other fits may have used.
    MathEx.setSeed(seed);
    KMeans best = PartitionClustering.run(STARTS, () -> KMeans.fit(points, k));
    // A cluster that lost all its points on the way has no centre.
    return Arrays.stream(best.centroids)
        .filter(centre -> Arrays.stream(centre).allMatch(Double::isFinite))
        .sorted(Arrays::compare)
        .toList();
  }
}
