package io.clientele.ingestion.identity;

import static io.clientele.ingestion.identity.CandidatePairs.LEFT;
import static io.clientele.ingestion.identity.CandidatePairs.PATTERN;
import static io.clientele.ingestion.identity.ComparedRecords.BLOCKS;
import static io.clientele.ingestion.identity.ComparedRecords.KIND;
import static io.clientele.ingestion.identity.ComparedRecords.VALUES;
import static io.clientele.ingestion.identity.MatchKeys.RECORD;
import static org.apache.spark.sql.functions.arrays_overlap;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.desc;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.posexplode;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;

/**
 * Pairs of records that are probably one person, by what the records themselves teach.
 *
 * @param pairs left, right, pattern and probability of those at least as likely as the threshold
 * @param compared what records were compared in, see {@link ComparedRecords}
 * @param model what was learned
 */
record ProbableLinks(Dataset<Row> pairs, Dataset<Row> compared, MatchModel model) {
  static final String PROBABILITY = "probability";

  /** Pairs at least this likely to be one person are joined. */
  private static final double THRESHOLD = 0.9;

  private static final String OTHER = "other_";
  private static final String VALUE = "value";
  private static final String FIELD = "field";

  /** Makes 100,000 pairs, enough to see how often strangers agree, in a second or two. */
  private static final int SAMPLE = 450;

  private static final int COMMON_VALUES = 20_000;

  /**
   * @param records rows of {@code core.customer_record}
   * @return empty where records say too little to be compared; then nothing but a count is run
   */
  static Optional<ProbableLinks> among(Dataset<Row> records) {
    Filling filling = Filling.of(records);
    if (!filling.isComparable()) {
      return Optional.empty();
    }
    Dataset<Row> compared = ComparedRecords.of(records).localCheckpoint();
    CandidatePairs candidates = CandidatePairs.among(compared, filling.records());
    PatternCounts counts = counts(candidates, filling);
    MatchModel model = ExpectationMaximization.fit(counts);
    return Optional.of(
        new ProbableLinks(likely(candidates.pairs(), compared, model), compared, model));
  }

  /** Values are looked up only for pairs whose pattern leaves room for it. */
  private static Dataset<Row> likely(Dataset<Row> pairs, Dataset<Row> compared, MatchModel model) {
    ValueRarity rarity = rarity(compared);
    UserDefinedFunction atMost =
        udf(
            (UDF1<Long, Double>)
                pattern -> model.probability(pattern, ValueRarity.mostBits(pattern)),
            DataTypes.DoubleType);
    UserDefinedFunction probability =
        udf(
            (UDF2<Long, scala.collection.Seq<String>, Double>)
                (pattern, left) ->
                    model.probability(pattern, rarity.bits(pattern, features(left), model)),
            DataTypes.DoubleType);
    return pairs
        .where(atMost.apply(col(PATTERN)).geq(THRESHOLD))
        .join(compared.select(col(RECORD).as(LEFT), col(VALUES)), LEFT)
        .withColumn(PROBABILITY, probability.apply(col(PATTERN), col(VALUES)))
        .where(col(PROBABILITY).geq(THRESHOLD))
        .drop(VALUES);
  }

  private static PatternCounts counts(CandidatePairs candidates, Filling filling) {
    Map<Long, Double> inBlocks = countsOf(candidates.pairs());
    double compared = total(inBlocks);
    Map<Long, Double> elsewhere = countsOf(sampled(candidates.records()));
    double weight = (filling.pairs() - compared) / Math.max(1, total(elsewhere));
    var all = new HashMap<>(inBlocks);
    elsewhere.forEach((pattern, pairs) -> all.merge(pattern, pairs * weight, Double::sum));
    return new PatternCounts(all, filling.records());
  }

  private static double total(Map<Long, Double> counts) {
    return counts.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  private static Map<Long, Double> countsOf(Dataset<Row> pairs) {
    var counts = new HashMap<Long, Double>();
    pairs
        .groupBy(PATTERN)
        .count()
        .collectAsList()
        .forEach(row -> counts.put(row.getLong(0), (double) row.getLong(1)));
    return counts;
  }

  /** Pairs of one kind that share no block, among those whose hashes are smallest. */
  private static Dataset<Row> sampled(Dataset<Row> records) {
    Dataset<Row> left =
        records.orderBy(xxhash64(col(RECORD)), col(RECORD)).limit(SAMPLE).localCheckpoint();
    Dataset<Row> right =
        left.toDF(Arrays.stream(left.columns()).map(name -> OTHER + name).toArray(String[]::new));
    UserDefinedFunction pattern =
        udf(
            (UDF2<scala.collection.Seq<String>, scala.collection.Seq<String>, Long>)
                (one, other) -> Pattern.of(features(one), features(other)),
            DataTypes.LongType);
    return left.crossJoin(right)
        .where(col(RECORD).lt(col(OTHER + RECORD)).and(col(KIND).equalTo(col(OTHER + KIND))))
        .where(not(coalesce(arrays_overlap(col(BLOCKS), col(OTHER + BLOCKS)), lit(false))))
        .select(pattern.apply(col(VALUES), col(OTHER + VALUES)).as(PATTERN));
  }

  private static ValueRarity rarity(Dataset<Row> compared) {
    Dataset<Row> values =
        compared
            .select(posexplode(col(VALUES)).as(new String[] {FIELD, VALUE}))
            .where(col(VALUE).isNotNull());
    var filled = new long[Field.values().length];
    values
        .groupBy(FIELD)
        .count()
        .collectAsList()
        .forEach(row -> filled[row.getInt(0)] = row.getLong(1));
    Object[] uneven =
        Arrays.stream(Field.values()).filter(Field::isUneven).map(Field::ordinal).toArray();
    List<Row> common =
        values
            .where(col(FIELD).isin(uneven))
            .groupBy(FIELD, VALUE)
            .agg(count(lit(1)).as("n"))
            .where(col("n").gt(2))
            .orderBy(desc("n"), col(FIELD), col(VALUE))
            .limit(COMMON_VALUES)
            .collectAsList();
    var counts = new HashMap<String, Long>();
    common.forEach(
        row ->
            counts.put(
                ValueRarity.key(Field.values()[row.getInt(0)], row.getString(1)), row.getLong(2)));
    long unlisted = common.size() < COMMON_VALUES ? 2 : common.get(common.size() - 1).getLong(2);
    return new ValueRarity(counts, filled, unlisted);
  }

  private static Features features(scala.collection.Seq<String> values) {
    var texts = new String[Field.values().length];
    values.copyToArray(texts);
    return new Features(texts);
  }
}
