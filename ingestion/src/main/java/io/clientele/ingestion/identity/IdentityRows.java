package io.clientele.ingestion.identity;

import static io.clientele.ingestion.identity.Clusters.LABEL;
import static io.clientele.ingestion.identity.Edges.EVIDENCE;
import static io.clientele.ingestion.identity.Edges.STRENGTH;
import static io.clientele.ingestion.identity.MatchKeys.AMONG;
import static io.clientele.ingestion.identity.MatchKeys.KEY;
import static io.clientele.ingestion.identity.MatchKeys.RECORD;
import static io.clientele.ingestion.identity.MatchKeys.TYPE;
import static io.clientele.ingestion.identity.MatchKeys.VALUE;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import io.clientele.contracts.core.CustomerIdentity;
import io.clientele.contracts.core.CustomerLink;
import io.clientele.contracts.core.SourceColumns;
import java.sql.Timestamp;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Builds the rows of {@code core.customer_identity}. Pure. */
final class IdentityRows {
  private static final String DECLARED = "declared";
  private static final String OWN_KEY = "own_key";
  private static final String MET = "met";
  private static final String CUSTOMERS = "customers";
  private static final List<String> BY_RECORD = List.of(RECORD);

  private final Dataset<Row> records;
  private final Dataset<Row> links;
  private final Dataset<Row> known;
  private final Timestamp now;

  /**
   * @param records rows of {@code core.customer_record}
   * @param links rows of {@code core.customer_link}
   * @param known rows of {@code core.customer_identity}; null where there are none
   */
  IdentityRows(Dataset<Row> records, Dataset<Row> links, Dataset<Row> known, Timestamp now) {
    this.records = records;
    this.links = links.where(col(SourceColumns.IS_DELETED).equalTo(false));
    this.known = known;
    this.now = now;
  }

  /**
   * A row for every record, one for every address and number that is not shared too widely, and one
   * for every linked key.
   *
   * @param groups what belongs together
   */
  Dataset<Row> of(RecordGroups groups) {
    Dataset<Row> labels =
        records
            .select(
                MatchKeys.record().as(RECORD),
                col(CustomerIdentity.SOURCE),
                col(CustomerIdentity.SOURCE_KEY))
            .join(groups.labels(), Columns.named(BY_RECORD), "left")
            .withColumn(LABEL, coalesce(col(LABEL), col(RECORD)));
    Dataset<Row> ids = StableIds.of(labels, known == null ? null : knownRecords());
    Dataset<Row> identified = labels.join(ids, LABEL).localCheckpoint();
    Dataset<Row> own =
        ofRecords(identified, groups.edges()).unionByName(ofKeys(identified, groups.usable()));
    return since(own.unionByName(ofLinks(own)));
  }

  private Dataset<Row> knownRecords() {
    return known.select(
        MatchKeys.record().as(RECORD),
        col(CustomerIdentity.CUSTOMER_ID),
        col(CustomerIdentity.SINCE));
  }

  /**
   * A record that gave its group the name stands for itself; the others say where they met it, the
   * strongest of what still joins them.
   */
  private static Dataset<Row> ofRecords(Dataset<Row> identified, Dataset<Row> edges) {
    Dataset<Row> met =
        holding(edges, identified)
            .where(not(col(TYPE).equalTo(KEY).and(col(VALUE).equalTo(col(RECORD)))))
            .groupBy(RECORD)
            .agg(max(struct(col(STRENGTH), col(TYPE), col(EVIDENCE))).as(MET));
    Column itself = col(RECORD).equalTo(col(LABEL)).or(col(MET).isNull());
    return identified
        .join(met, Columns.named(BY_RECORD), "left")
        .select(
            col(CustomerIdentity.SOURCE),
            col(CustomerIdentity.SOURCE_KEY),
            col(CustomerIdentity.CUSTOMER_ID),
            when(itself, OWN_KEY)
                .when(col(MET + "." + TYPE).equalTo(KEY), DECLARED)
                .otherwise(col(MET + "." + TYPE))
                .as(CustomerIdentity.RULE),
            when(itself, lit(null))
                .otherwise(col(MET + "." + EVIDENCE))
                .as(CustomerIdentity.EVIDENCE));
  }

  /** Edges in which a record meets another of its own group. */
  private static Dataset<Row> holding(Dataset<Row> edges, Dataset<Row> identified) {
    var thing = List.of(LABEL, TYPE, AMONG, VALUE);
    Dataset<Row> labelled = edges.join(identified.select(RECORD, LABEL), RECORD);
    Dataset<Row> shared =
        labelled.groupBy(LABEL, TYPE, AMONG, VALUE).count().where(col("count").gt(1)).drop("count");
    return labelled.join(shared, Columns.named(thing), "inner");
  }

  /**
   * Where a person and a company share an address or number, it stands for the person; where only
   * several companies do, for none.
   */
  private static Dataset<Row> ofKeys(Dataset<Row> identified, Dataset<Row> usable) {
    return usable
        .where(not(col(TYPE).equalTo(KEY)))
        .join(identified.select(RECORD, CustomerIdentity.CUSTOMER_ID), RECORD)
        .groupBy(TYPE, VALUE)
        .agg(
            max(struct(col(AMONG), col(CustomerIdentity.CUSTOMER_ID))).as(MET),
            countDistinct(CustomerIdentity.CUSTOMER_ID).as(CUSTOMERS))
        .where(col(MET + "." + AMONG).equalTo(MatchKeys.PERSON).or(col(CUSTOMERS).equalTo(1)))
        .select(
            col(TYPE).as(CustomerIdentity.SOURCE),
            col(VALUE).as(CustomerIdentity.SOURCE_KEY),
            col(MET + "." + CustomerIdentity.CUSTOMER_ID),
            col(TYPE).as(CustomerIdentity.RULE),
            lit(null).cast("string").as(CustomerIdentity.EVIDENCE));
  }

  /** Keys of orders and the like, each with the customer that its source names. */
  private Dataset<Row> ofLinks(Dataset<Row> own) {
    Dataset<Row> customers =
        own.select(MatchKeys.record().as(RECORD), col(CustomerIdentity.CUSTOMER_ID));
    return links
        .join(customers, col(CustomerLink.CUSTOMER_KEY).equalTo(col(RECORD)))
        .select(
            col(CustomerIdentity.SOURCE),
            col(CustomerIdentity.SOURCE_KEY),
            col(CustomerIdentity.CUSTOMER_ID),
            lit(DECLARED).as(CustomerIdentity.RULE),
            col(CustomerLink.CUSTOMER_KEY).as(CustomerIdentity.EVIDENCE));
  }

  private Dataset<Row> since(Dataset<Row> rows) {
    if (known == null) {
      return rows.withColumn(CustomerIdentity.SINCE, lit(now));
    }
    var key = List.of(CustomerIdentity.SOURCE, CustomerIdentity.SOURCE_KEY);
    Dataset<Row> before =
        known.select(
            col(CustomerIdentity.SOURCE),
            col(CustomerIdentity.SOURCE_KEY),
            col(CustomerIdentity.SINCE));
    return rows.join(before, Columns.named(key), "left")
        .withColumn(CustomerIdentity.SINCE, coalesce(col(CustomerIdentity.SINCE), lit(now)));
  }
}
