package io.clientele.ingestion.identity;

import io.clientele.contracts.ops.MatchWeight;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * One person, one customer: exact rules first, then probable matches, then groups that decisions
 * and contradictions bound. Pure.
 */
public final class IdentityResolution {
  /** How far to go. */
  public enum Stages {
    /** Keys, addresses, numbers and decisions only. */
    EXACT,
    /** Similarity too. */
    ALL
  }

  private final RecordGroups groups;
  private final IdentityRows rows;
  private final Optional<ProbableLinks> probable;

  private IdentityResolution(Input input, Stages stages) {
    probable = stages == Stages.ALL ? ProbableLinks.among(input.records) : Optional.empty();
    groups = RecordGroups.of(input.records, input.decisions, probable);
    rows = new IdentityRows(input.records, input.links, input.known, input.now);
  }

  /**
   * What is resolved.
   *
   * @param records rows of {@code core.customer_record}
   * @param links rows of {@code core.customer_link}
   * @param decisions rows of {@code core.identity_decision}
   * @param known rows of {@code core.customer_identity}; null where there are none
   * @param now since when new keys are known
   */
  public record Input(
      Dataset<Row> records,
      Dataset<Row> links,
      Dataset<Row> decisions,
      Dataset<Row> known,
      Timestamp now) {}

  public static IdentityResolution of(Input input, Stages stages) {
    return new IdentityResolution(input, stages);
  }

  /** Rows of {@code core.customer_identity}. */
  public Dataset<Row> rows() {
    return rows.of(groups);
  }

  /** Rows of {@code ops.match_weight}; none where nothing was learned. */
  public List<Row> weights(String runId) {
    return probable.map(links -> weights(runId, links.model())).orElse(List.of());
  }

  private static List<Row> weights(String runId, MatchModel model) {
    var weights = new ArrayList<Row>();
    for (Field field : Field.values()) {
      Arrays.stream(Level.values())
          .filter(level -> level != Level.MISSING)
          .forEach(level -> weights.add(weight(runId, field, level, model)));
    }
    double share = model.matchShare();
    double bits = Math.log(share / model.strangerShare()) / Math.log(2);
    weights.add(
        RowFactory.create(runId, MatchWeight.PRIOR, "same", share, model.strangerShare(), bits));
    return weights;
  }

  private static Row weight(String runId, Field field, Level level, MatchModel model) {
    return RowFactory.create(
        runId,
        field.word(),
        level.word(),
        model.matches().of(field, level),
        model.strangers().of(field, level),
        model.bits(field, level));
  }
}
