package io.clientele.segmentation.rfm;

import io.clientele.contracts.config.Settings;

/**
 * A segment: a name and a rectangle of the board.
 *
 * @param name as people and reports call it; several rectangles may share one
 * @param recency recency scores
 * @param value value scores
 */
public record NamedSegment(String name, Scores recency, Scores value) {
  static NamedSegment from(Settings settings) {
    var segment =
        new NamedSegment(
            settings.text("name"),
            Scores.from(settings, "recency"),
            Scores.from(settings, "value"));
    settings.noOthers();
    return segment;
  }

  boolean holds(int r, int v) {
    return recency.holds(r) && value.holds(v);
  }
}
