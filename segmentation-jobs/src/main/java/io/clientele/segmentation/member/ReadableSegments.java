package io.clientele.segmentation.member;

import io.clientele.contracts.ClienteleException;
import io.clientele.lake.rule.RuleInputs;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The segments whose tables have something to say about a day.
 *
 * @param problems a sentence for every other one
 */
record ReadableSegments(List<Segment> segments, List<String> problems) {
  static ReadableSegments of(Collection<Segment> all, RuleInputs inputs) {
    var readable = new ArrayList<Segment>();
    var problems = new ArrayList<String>();
    for (Segment segment : all) {
      try {
        segment.tables().forEach(inputs::require);
        readable.add(segment);
      } catch (ClienteleException e) {
        problems.add("Cannot evaluate segment " + segment.name() + ": " + e.getMessage());
      }
    }
    return new ReadableSegments(List.copyOf(readable), List.copyOf(problems));
  }
}
