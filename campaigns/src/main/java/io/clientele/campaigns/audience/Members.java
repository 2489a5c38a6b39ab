package io.clientele.campaigns.audience;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import io.clientele.contracts.audience.RuleColumn;
import io.clientele.contracts.sync.AudienceMember;
import io.clientele.lake.rule.CustomerColumns;
import io.clientele.lake.rule.ReadableText;
import io.clientele.lake.rule.RuleTables;
import java.time.LocalDate;
import java.time.ZoneId;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The rows of {@code sync.audience_member}: everybody whom the rule selects, and what becomes of
 * them. Consent is asked first, then the address; the holdout is drawn among those who could be
 * contacted, so that both groups are alike.
 */
final class Members {
  private static final String ALLOWED = "_allowed";

  private final Audience audience;
  private final ReadableText text;

  Members(Audience audience, ZoneId zone) {
    this.audience = audience;
    this.text = new ReadableText(zone);
  }

  /**
   * @param selected rows of {@link CustomerColumns} that fulfil the rule
   * @param allowing customer_id of those who allow the channel
   */
  Dataset<Row> of(Dataset<Row> selected, Dataset<Row> allowing, LocalDate asOf) {
    Column customerId = CustomerColumns.named(CustomerColumns.CUSTOMER_ID);
    return withAllowed(selected, allowing)
        .select(
            lit(audience.name()).as(AudienceMember.AUDIENCE),
            lit(asOf).as(AudienceMember.AS_OF),
            customerId.as(AudienceMember.CUSTOMER_ID),
            outcome(customerId).as(AudienceMember.OUTCOME),
            reason().as(AudienceMember.REASON))
        .withColumn(
            AudienceMember.IS_CONTROL, col(AudienceMember.OUTCOME).equalTo(Outcome.CONTROL.text()));
  }

  private Dataset<Row> withAllowed(Dataset<Row> selected, Dataset<Row> allowing) {
    if (!audience.channel().needsConsent()) {
      return selected.withColumn(ALLOWED, lit(true));
    }
    var allowed = allowing.select(col(AudienceMember.CUSTOMER_ID), lit(true).as(ALLOWED));
    var same =
        CustomerColumns.named(CustomerColumns.CUSTOMER_ID)
            .equalTo(allowed.col(AudienceMember.CUSTOMER_ID));
    return selected.join(allowed, same, "left").drop(allowed.col(AudienceMember.CUSTOMER_ID));
  }

  private Column outcome(Column customerId) {
    Column unreachable =
        audience
            .channel()
            .addressColumn()
            .map(RuleTables::customer)
            .map(address -> CustomerColumns.column(address).isNull())
            .orElse(lit(false));
    return when(col(ALLOWED).isNull(), Outcome.NO_CONSENT.text())
        .when(unreachable, Outcome.NO_ADDRESS.text())
        .when(audience.holdout().includes(audience.name(), customerId), Outcome.CONTROL.text())
        .otherwise(Outcome.DELIVERED.text());
  }

  /** The values that the rule looked at, personal ones left out. */
  private Column reason() {
    Column[] values =
        audience.rule().columns().stream()
            .filter(column -> !column.column().personal())
            .map(this::value)
            .toArray(Column[]::new);
    return concat_ws("; ", values);
  }

  private Column value(RuleColumn column) {
    return concat(lit(column + " = "), coalesce(text.of(column), lit("missing")));
  }
}
