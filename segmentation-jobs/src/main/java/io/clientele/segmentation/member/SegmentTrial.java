package io.clientele.segmentation.member;

import io.clientele.lake.QueryResult;
import java.time.LocalDate;
import java.util.List;

/**
 * What a rule would make.
 *
 * @param asOf the day it was tried on
 * @param customers all who are not erased
 * @param size of these, who fulfil the rule
 * @param sample some of them, with what the rule looked at but for personal data
 * @param overlaps with every other segment, in the order of the file, then with those of RFM
 * @param problems a sentence for every segment that could not be compared, and for tables without
 *     any row
 */
public record SegmentTrial(
    LocalDate asOf,
    long customers,
    long size,
    QueryResult sample,
    List<Overlap> overlaps,
    List<String> problems) {
  public SegmentTrial {
    overlaps = List.copyOf(overlaps);
    problems = List.copyOf(problems);
  }

  /**
   * Another segment beside the rule.
   *
   * @param segment its name
   * @param size customers in it
   * @param both customers in it who fulfil the rule too
   */
  public record Overlap(String segment, long size, long both) {}
}
