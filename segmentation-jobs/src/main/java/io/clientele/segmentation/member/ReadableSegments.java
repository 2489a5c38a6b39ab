package io.clientele.segmentation.member;

import io.clientele.contracts.ClienteleException;
import io.clientele.lake.rule.RuleInputs;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The segments whose tables have something to say about a day.
 *
 * @param problems a sentence for every other one, and for tables without any row that they name
 */
record ReadableSegments(List<Segment> segments, List<String> problems) {
  static ReadableSegments of(Collection<Segment> all, RuleInputs inputs) {
    var readable = new ArrayList<Segment>();
    var problems = new ArrayList<String>();
    for (Segment segment : all) {
      try {
        require(segment, inputs, "Cannot evaluate segment " + segment.name() + ": ");
        readable.add(segment);
        problems.addAll(unknowns(segment, inputs));
      } catch (ClienteleException e) {
        problems.add(e.getMessage());
      }
    }
    return new ReadableSegments(List.copyOf(readable), List.copyOf(problems));
  }

  /** A sentence for every table of the segment that is empty on the day. */
  static List<String> unknowns(Segment segment, RuleInputs inputs) {
    return segment.tables().stream()
        .flatMap(table -> inputs.whyUnknown(table).stream())
        .map(why -> "Segment %s may be empty for want of data: %s".formatted(segment.name(), why))
        .toList();
  }

  /**
   * @param cannot what cannot be done otherwise
   * @throws ClienteleException where a table that the segment names has nothing to say
   */
  static void require(Segment segment, RuleInputs inputs, String cannot) {
    try {
      segment.tables().forEach(inputs::require);
    } catch (ClienteleException e) {
      throw new ClienteleException(cannot + e.problem(), e.remedy());
    }
  }
}
