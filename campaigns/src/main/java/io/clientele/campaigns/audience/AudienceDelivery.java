package io.clientele.campaigns.audience;

import static org.apache.spark.sql.functions.col;

import io.clientele.campaigns.csv.CsvDestination;
import io.clientele.campaigns.csv.StagedCsv;
import io.clientele.contracts.ClienteleException;
import io.clientele.contracts.audience.DeliveryReceipt;
import io.clientele.contracts.sync.AudienceMember;
import io.clientele.lake.JobContext;
import io.clientele.lake.Lake;
import io.clientele.lake.rule.CustomerColumns;
import io.clientele.lake.rule.ReadableText;
import io.clientele.lake.rule.RuleInputs;
import io.clientele.lake.rule.RuleTables;
import io.clientele.lake.rule.SparkRule;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** One audience on one day: picked, recorded, written, and every customer accounted for. */
final class AudienceDelivery {
  private final Audience audience;
  private final Lake lake;
  private final LocalDate asOf;
  private final ZoneId zone;
  private final CsvDestination destination;

  AudienceDelivery(Audience audience, JobContext context) {
    this.audience = audience;
    this.lake = context.lake();
    this.asOf = context.asOf();
    this.zone = context.workspace().timeZone();
    this.destination = new CsvDestination(context.workspace().home(), audience.csv().on(asOf));
  }

  /**
   * @throws ClienteleException where a table is missing, the file cannot be written, or the figures
   *     do not add up; the file that was there before then stays
   */
  Delivered deliver() {
    var inputs = new RuleInputs(RuleTables.MARTS_AND_SCORES, lake, asOf);
    Dataset<Row> customers = CustomerColumns.of(audience.columns(), inputs::read);
    Dataset<Row> selected = customers.where(audience.rule().accept(new SparkRule(zone)));
    record(selected);
    try (StagedCsv staged = stage(delivered(customers))) {
      DeliveryReceipt receipt = receipt(selected.count(), staged.rows());
      if (!receipt.isBalanced()) {
        throw new ClienteleException(
            "the figures do not add up: " + receipt.text() + ".", "The former file stays.");
      }
      staged.publish();
      return new Delivered(receipt, asOf, staged.sha256());
    }
  }

  private void record(Dataset<Row> selected) {
    var allowing = new Consents(lake::read).allowing(audience.channel());
    var members = new Members(audience, zone).of(selected, allowing, asOf);
    lake.replaceWhere(AudienceMember.TABLE, members, part());
  }

  private Dataset<Row> delivered(Dataset<Row> customers) {
    var delivered =
        members()
            .where(col(AudienceMember.OUTCOME).equalTo(Outcome.DELIVERED.text()))
            .select(AudienceMember.CUSTOMER_ID);
    var same =
        CustomerColumns.named(CustomerColumns.CUSTOMER_ID)
            .equalTo(delivered.col(AudienceMember.CUSTOMER_ID));
    return customers.join(delivered, same, "left_semi");
  }

  private StagedCsv stage(Dataset<Row> delivered) {
    var text = new ReadableText(zone);
    var cells = audience.csv().columns().stream().map(text::of).toArray(Column[]::new);
    var order = CustomerColumns.named(CustomerColumns.CUSTOMER_ID);
    return destination.stage(delivered, order, cells);
  }

  private Dataset<Row> members() {
    return lake.read(AudienceMember.TABLE, part());
  }

  private Map<String, Object> part() {
    return Map.of(AudienceMember.AUDIENCE, audience.name(), AudienceMember.AS_OF, asOf);
  }

  private DeliveryReceipt receipt(long selected, long written) {
    var counts = new HashMap<String, Long>();
    members()
        .groupBy(AudienceMember.OUTCOME)
        .count()
        .collectAsList()
        .forEach(row -> counts.put(row.getString(0), row.getLong(1)));
    return new DeliveryReceipt(
        audience.name(),
        audience.channel().text(),
        audience.csv().on(asOf).path(),
        selected,
        written,
        counts.getOrDefault(Outcome.CONTROL.text(), 0L),
        counts.getOrDefault(Outcome.NO_CONSENT.text(), 0L),
        counts.getOrDefault(Outcome.NO_ADDRESS.text(), 0L));
  }
}
