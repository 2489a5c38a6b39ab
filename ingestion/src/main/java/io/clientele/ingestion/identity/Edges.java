package io.clientele.ingestion.identity;

import static io.clientele.ingestion.identity.CandidatePairs.LEFT;
import static io.clientele.ingestion.identity.CandidatePairs.PATTERN;
import static io.clientele.ingestion.identity.CandidatePairs.RIGHT;
import static io.clientele.ingestion.identity.MatchKeys.AMONG;
import static io.clientele.ingestion.identity.MatchKeys.RECORD;
import static io.clientele.ingestion.identity.MatchKeys.RECORDS;
import static io.clientele.ingestion.identity.MatchKeys.TYPE;
import static io.clientele.ingestion.identity.MatchKeys.VALUE;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.format_number;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import io.clientele.contracts.core.IdentityDecision;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;

/**
 * What joins records: a row for every record and thing in which it meets others, be it a key, a
 * probable match or a decision, with how strong that is and what it says of itself. Pure.
 */
final class Edges {
  /** Above 1 for keys and decisions, a probability for the rest. */
  static final String STRENGTH = "strength";

  static final String EVIDENCE = "evidence";

  static final String PROBABLE = "probable";
  static final String DECIDED = "decided";

  /** Edges at least this strong were declared or decided, and only a decision undoes them. */
  static final double DECLARED_STRENGTH = 4;

  private static final double DECIDED_STRENGTH = 5;
  private static final double EMAIL_STRENGTH = 3;
  private static final double PHONE_STRENGTH = 2;

  private static final String END = "end";

  private Edges() {}

  /**
   * @param usable keys of records, as {@link MatchKeys} finds them
   */
  static Dataset<Row> ofKeys(Dataset<Row> usable) {
    Column strength =
        when(col(TYPE).equalTo(MatchKeys.KEY), DECLARED_STRENGTH)
            .when(col(TYPE).equalTo(MatchKeys.EMAIL), EMAIL_STRENGTH)
            .otherwise(PHONE_STRENGTH);
    return usable
        .where(col(RECORDS).gt(1))
        .select(
            col(RECORD),
            col(TYPE),
            col(AMONG),
            col(VALUE),
            strength.as(STRENGTH),
            col(VALUE).as(EVIDENCE));
  }

  /**
   * @param pairs of {@link ProbableLinks}
   */
  static Dataset<Row> ofProbable(Dataset<Row> pairs) {
    UserDefinedFunction agreement =
        udf((UDF1<Long, String>) Pattern::agreement, DataTypes.StringType);
    Column probability = col(ProbableLinks.PROBABILITY);
    Column evidence =
        concat_ws(
            " ", col(END + ".other"), format_number(probability, 4), agreement.apply(col(PATTERN)));
    return ends(pairs, LEFT, RIGHT)
        .select(
            col(END + "." + RECORD),
            lit(PROBABLE).as(TYPE),
            lit("").as(AMONG),
            concat_ws(" ", col(LEFT), col(RIGHT)).as(VALUE),
            probability.as(STRENGTH),
            evidence.as(EVIDENCE));
  }

  /**
   * @param decisions rows of {@code core.identity_decision}
   */
  static Dataset<Row> ofDecisions(Dataset<Row> decisions) {
    Dataset<Row> same =
        decisions.where(col(IdentityDecision.VERDICT).equalTo(IdentityDecision.SAME));
    return ends(same, IdentityDecision.ONE_KEY, IdentityDecision.OTHER_KEY)
        .select(
            col(END + "." + RECORD),
            lit(DECIDED).as(TYPE),
            lit("").as(AMONG),
            concat_ws(" ", col(IdentityDecision.ONE_KEY), col(IdentityDecision.OTHER_KEY))
                .as(VALUE),
            lit(DECIDED_STRENGTH).as(STRENGTH),
            col(END + ".other").as(EVIDENCE));
  }

  private static Dataset<Row> ends(Dataset<Row> pairs, String left, String right) {
    Column one = struct(col(left).as(RECORD), col(right).as("other"));
    Column other = struct(col(right).as(RECORD), col(left).as("other"));
    return pairs.withColumn(END, explode(array(one, other)));
  }
}
