package io.clientele.campaigns.audience;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;

import io.clientele.contracts.core.Consent;
import io.clientele.contracts.core.CustomerIdentity;
import io.clientele.contracts.core.CustomerKeyColumns;
import io.clientele.contracts.core.CustomerRecord;
import io.clientele.contracts.core.Interaction;
import io.clientele.contracts.core.SourceColumns;
import io.clientele.contracts.table.Table;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Who may be contacted. The latest statement of a customer about a channel decides, and none means
 * no. An unsubscription counts as a statement, a withdrawal wins over a grant of the same moment, a
 * deleted statement grants nothing, and whoever opted out in any record gets no e-mail.
 */
final class Consents {
  private static final String UNSUBSCRIBE = "unsubscribe";
  private static final String CUSTOMER_ID = CustomerKeyColumns.CUSTOMER_ID;

  private final Function<Table, Dataset<Row>> read;

  /**
   * @param read gives all rows of a core table
   */
  Consents(Function<Table, Dataset<Row>> read) {
    this.read = read;
  }

  /** One row per customer who allows the channel: customer_id. */
  Dataset<Row> allowing(Channel channel) {
    var allowing = latestWord(channel).where(col(Consent.GRANTED)).select(CUSTOMER_ID);
    return channel == Channel.EMAIL
        ? allowing.join(optedOut(), new String[] {CUSTOMER_ID}, "left_anti")
        : allowing;
  }

  private Dataset<Row> latestWord(Channel channel) {
    var moment = struct(col(Consent.STATED_AT), not(col(Consent.GRANTED)));
    return statements()
        .unionByName(unsubscriptions())
        .where(col(Consent.CHANNEL).equalTo(channel.text()).and(col(CUSTOMER_ID).isNotNull()))
        .groupBy(CUSTOMER_ID)
        .agg(max_by(col(Consent.GRANTED), moment).as(Consent.GRANTED));
  }

  private Dataset<Row> statements() {
    var standing = col(Consent.GRANTED).and(not(col(SourceColumns.IS_DELETED)));
    return read.apply(Consent.TABLE)
        .select(
            col(CUSTOMER_ID),
            col(Consent.CHANNEL),
            standing.as(Consent.GRANTED),
            col(Consent.STATED_AT));
  }

  private Dataset<Row> unsubscriptions() {
    return read.apply(Interaction.TABLE)
        .where(col(Interaction.TYPE).equalTo(UNSUBSCRIBE))
        .select(
            col(CUSTOMER_ID),
            col(Interaction.CHANNEL).as(Consent.CHANNEL),
            lit(false).as(Consent.GRANTED),
            col(Interaction.OCCURRED_AT).as(Consent.STATED_AT));
  }

  private Dataset<Row> optedOut() {
    var identity = read.apply(CustomerIdentity.TABLE);
    return read.apply(CustomerRecord.TABLE)
        .where(col(CustomerRecord.EMAIL_OPT_OUT))
        .join(identity, new String[] {SourceColumns.SOURCE, SourceColumns.SOURCE_KEY})
        .select(CUSTOMER_ID)
        .distinct();
  }
}
