package io.clientele.segmentation;

import io.clientele.contracts.ClienteleException;
import io.clientele.contracts.config.Problems;
import io.clientele.lake.Workspace;
import io.clientele.segmentation.affinity.AffinitySettings;
import io.clientele.segmentation.lifecycle.LifecycleRules;
import io.clientele.segmentation.member.Segment;
import io.clientele.segmentation.member.SegmentFile;
import io.clientele.segmentation.rfm.RfmRules;
import io.clientele.segmentation.value.ValueSettings;
import java.util.List;

/**
 * A workspace's {@code segments.yml}.
 *
 * @param rfm how scores become named segments
 * @param lifecycle when a silence is cooling and when it is lapsed
 * @param value how far the value of customers looks ahead, and what its models need
 * @param affinity what is bought together, and how far back orders are looked at
 * @param segments those that rules make, in the order of the file
 */
public record SegmentSettings(
    RfmRules rfm,
    LifecycleRules lifecycle,
    ValueSettings value,
    AffinitySettings affinity,
    List<Segment> segments) {
  public SegmentSettings {
    segments = List.copyOf(segments);
  }

  /**
   * @throws ClienteleException with everything that is wrong in the file
   */
  public static SegmentSettings of(Workspace workspace) {
    var problems = new Problems(SegmentationJobs.SETTINGS);
    var file = workspace.settings(SegmentationJobs.SETTINGS, problems);
    RfmRules rfm = RfmRules.from(file.section("rfm"));
    var lifecycle = LifecycleRules.from(file.section("lifecycle"));
    ValueSettings value = ValueSettings.from(file.section("value"));
    var affinity = AffinitySettings.from(file.section("affinity"));
    var segments = SegmentFile.read(file.section("segments"), rfm.names());
    file.noOthers();
    problems.throwIfAny();
    return new SegmentSettings(rfm, lifecycle, value, affinity, segments);
  }
}
