package io.clientele.ingestion.identity;

import io.clientele.contracts.ClienteleException;
import io.clientele.contracts.core.CustomerIdentity;
import io.clientele.contracts.core.CustomerRecord;
import io.clientele.contracts.core.IdentityDecision;
import io.clientele.contracts.core.SourceColumns;
import io.clientele.lake.HeldTables;
import io.clientele.lake.LakeQuery;
import io.clientele.lake.QueryResult;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * What people ask and decide about who is who. Answers come from the lake's files; decisions are
 * kept in {@code core.identity_decision} and hold from the next run on, in every run. Starts no
 * Spark.
 */
public final class IdentityDecisions {
  private static final String KEY =
      "concat(" + SourceColumns.SOURCE + ", ':', " + SourceColumns.SOURCE_KEY + ")";

  private final String lake;
  private final LakeQuery query;

  public IdentityDecisions(String lake) {
    this.lake = lake;
    this.query = new LakeQuery(lake);
  }

  /**
   * Who decides, and when.
   *
   * @param by null where nobody says
   */
  public record Decider(String by, Instant at) {}

  /**
   * Every key of a customer with what joined it.
   *
   * @param keyOrCustomer {@code source:source_key}, {@code email:address}, {@code phone:number} or
   *     a customer_id
   */
  public QueryResult explain(String keyOrCustomer) {
    return query.answer(
        "SELECT %s AS key, %s, %s, %s, %s FROM core.customer_identity WHERE %s = %s ORDER BY 5, 1"
            .formatted(
                KEY,
                CustomerIdentity.CUSTOMER_ID,
                CustomerIdentity.RULE,
                CustomerIdentity.EVIDENCE,
                CustomerIdentity.SINCE,
                CustomerIdentity.CUSTOMER_ID,
                text(customer(keyOrCustomer))));
  }

  /** What was decided about the records of a customer. */
  public QueryResult decided(String keyOrCustomer) {
    String records =
        "SELECT %s FROM core.customer_identity WHERE %s = %s"
            .formatted(KEY, CustomerIdentity.CUSTOMER_ID, text(customer(keyOrCustomer)));
    return query.answer(
        "SELECT %1$s, %2$s, %3$s, %4$s, %5$s FROM core.identity_decision WHERE %1$s IN (%6$s) OR %2$s IN (%6$s) ORDER BY 1, 2"
            .formatted(
                IdentityDecision.ONE_KEY,
                IdentityDecision.OTHER_KEY,
                IdentityDecision.VERDICT,
                IdentityDecision.DECIDED_BY,
                IdentityDecision.DECIDED_AT,
                records));
  }

  /**
   * Keeps a record apart from the other records of its customer.
   *
   * @return how many pairs were decided about
   */
  public long split(String key, Decider decider) {
    List<String> records = records(record(key));
    List<Row> pairs =
        records.stream()
            .filter(other -> !other.equals(key))
            .map(other -> row(key, other, IdentityDecision.DIFFERENT, decider))
            .toList();
    if (pairs.isEmpty()) {
      throw new ClienteleException(
          "Cannot split: the customer has no other record.",
          "`clientele identity explain` shows the keys of a customer.");
    }
    return write(pairs);
  }

  /** Keeps two records apart, wherever they are now. */
  public long split(String key, String other, Decider decider) {
    return write(List.of(pair(key, other, IdentityDecision.DIFFERENT, decider)));
  }

  /** Makes two records, and what each is joined to, one customer. */
  public long merge(String key, String other, Decider decider) {
    return write(List.of(pair(key, other, IdentityDecision.SAME, decider)));
  }

  private Row pair(String key, String other, String verdict, Decider decider) {
    if (key.equals(other)) {
      throw new ClienteleException(
          "Cannot decide: both keys are the same.", "Name two different records.");
    }
    return row(record(key), record(other), verdict, decider);
  }

  private long write(List<Row> decisions) {
    return new HeldTables(lake).merge(IdentityDecision.TABLE, decisions).rows();
  }

  private static Row row(String key, String other, String verdict, Decider decider) {
    boolean inOrder = key.compareTo(other) < 0;
    return RowFactory.create(
        inOrder ? key : other,
        inOrder ? other : key,
        verdict,
        decider.by(),
        Timestamp.from(decider.at()));
  }

  /** The record with this key, or that it is none. */
  private String record(String key) {
    QueryResult found =
        query.answer(
            "SELECT 1 FROM core.customer_record WHERE %s = %s LIMIT 1".formatted(KEY, text(key)));
    if (found.rows().isEmpty()) {
      throw new ClienteleException(
          "Cannot decide: no record of " + CustomerRecord.TABLE + " has that key.",
          "Write source:source_key, as `clientele identity explain` shows it.");
    }
    return key;
  }

  private List<String> records(String key) {
    return query
        .answer(
            "SELECT %1$s FROM core.customer_identity WHERE %2$s = %3$s AND %1$s IN (SELECT %1$s FROM core.customer_record) ORDER BY 1"
                .formatted(KEY, CustomerIdentity.CUSTOMER_ID, text(customer(key))))
        .rows()
        .stream()
        .map(row -> row.get(0).toString())
        .toList();
  }

  private String customer(String keyOrCustomer) {
    String text = text(keyOrCustomer);
    QueryResult found =
        query.answer(
            "SELECT %1$s FROM core.customer_identity WHERE %1$s = %2$s OR %3$s = %2$s LIMIT 1"
                .formatted(CustomerIdentity.CUSTOMER_ID, text, KEY));
    if (found.rows().isEmpty()) {
      throw new ClienteleException(
          "Cannot find a customer of that id or key.",
          "Write a customer_id, source:source_key, email:address or phone:number.");
    }
    return found.rows().get(0).get(0).toString();
  }

  private static String text(String value) {
    return "'" + value.replace("'", "''") + "'";
  }
}
