package io.clientele.campaigns.audience;

import io.clientele.contracts.config.Problems;
import io.clientele.contracts.config.Settings;
import io.clientele.contracts.core.Consent;
import io.clientele.contracts.core.Customer;
import io.clientele.contracts.core.CustomerIdentity;
import io.clientele.contracts.core.CustomerKeyColumns;
import io.clientele.contracts.core.CustomerRecord;
import io.clientele.contracts.core.SourceColumns;
import io.clientele.contracts.mart.CustomerRfm;
import io.clientele.contracts.score.Churn;
import io.clientele.contracts.sync.AudienceMember;
import io.clientele.contracts.table.Table;
import io.clientele.lake.JobContext;
import io.clientele.lake.JobResult;
import io.clientele.lake.Lake;
import io.clientele.lake.TransactionId;
import io.clientele.lake.rule.CustomerColumns;
import io.clientele.lake.rule.SparkRule;
import io.clientele.lake.testing.TableRow;
import io.clientele.lake.testing.TestLake;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** A shop whose customers were segmented and scored on one day. */
final class Shop {
  static final LocalDate TODAY = LocalDate.of(2024, 6, 30);

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final Path home;
  private final Lake lake;
  private final Map<Table, List<TableRow>> rows = new LinkedHashMap<>();

  private long writes;

  private Shop(Path home) {
    this.home = home;
    this.lake = TestLake.in(home);
  }

  static Shop in(Path home) {
    return new Shop(home);
  }

  Lake lake() {
    return lake;
  }

  /** A customer of high value and high churn risk, with an address and no word on consent. */
  Shop customer(String id) {
    return customer(id, id + "@example.org");
  }

  Shop customer(String id, String email) {
    return customer(id, email, "Name of " + id);
  }

  Shop customer(String id, String email, String name) {
    return person(id, email, name).rfm(id, 5).churn(id, 0.9);
  }

  Shop loyalCustomer(String id) {
    return person(id, id + "@example.org", id).rfm(id, 5).churn(id, 0.1);
  }

  private Shop person(String id, String email, String name) {
    return with(
        row(Customer.TABLE)
            .set(Customer.CUSTOMER_ID, id)
            .set(Customer.EMAIL, email)
            .set(Customer.FULL_NAME, name),
        Customer.TABLE);
  }

  Shop erased(String id) {
    return with(
            row(Customer.TABLE)
                .set(Customer.CUSTOMER_ID, id)
                .set(Customer.ERASED_AT, Instant.parse("2024-01-01T00:00:00Z")),
            Customer.TABLE)
        .rfm(id, 5)
        .churn(id, 0.9);
  }

  Shop rfm(String id, int monetaryScore) {
    return with(
        row(CustomerRfm.TABLE)
            .set(CustomerRfm.AS_OF, TODAY)
            .set(CustomerRfm.CUSTOMER_ID, id)
            .set(CustomerRfm.M, monetaryScore)
            .set(CustomerRfm.SEGMENT, "At Risk")
            .set(CustomerRfm.METHOD, CustomerRfm.QUANTILE),
        CustomerRfm.TABLE);
  }

  Shop churn(String id, double probability) {
    var reason = RowFactory.create("recency_days", "90", 0.4, "No order for 90 days");
    return with(
        row(Churn.TABLE)
            .set(Churn.AS_OF, TODAY)
            .set(Churn.CUSTOMER_ID, id)
            .set(Churn.PROBABILITY, probability)
            .set(Churn.BAND, probability > 0.6 ? "high" : "low")
            .set(Churn.REASONS, new Row[] {reason}),
        Churn.TABLE);
  }

  Shop consent(String id, boolean granted, String at) {
    return with(consentRow(id, granted, at), Consent.TABLE);
  }

  Shop deletedConsent(String id, String at) {
    return with(consentRow(id, true, at).set(SourceColumns.IS_DELETED, true), Consent.TABLE);
  }

  private static TableRow consentRow(String id, boolean granted, String at) {
    return row(Consent.TABLE)
        .set(Consent.CONSENT_ID, "consent:" + id + at + granted)
        .set(CustomerKeyColumns.CUSTOMER_ID, id)
        .set(Consent.CHANNEL, "email")
        .set(Consent.GRANTED, granted)
        .set(Consent.STATED_AT, Instant.parse(at));
  }

  Shop optedOut(String id) {
    with(
        row(CustomerRecord.TABLE)
            .set(SourceColumns.SOURCE, "crm")
            .set(SourceColumns.SOURCE_KEY, "k" + id)
            .set(CustomerRecord.EMAIL_OPT_OUT, true),
        CustomerRecord.TABLE);
    return with(
        row(CustomerIdentity.TABLE)
            .set(CustomerIdentity.SOURCE, "crm")
            .set(CustomerIdentity.SOURCE_KEY, "k" + id)
            .set(CustomerIdentity.CUSTOMER_ID, id),
        CustomerIdentity.TABLE);
  }

  Shop with(TableRow row, Table table) {
    rows.computeIfAbsent(table, t -> new ArrayList<>()).add(row);
    return this;
  }

  /** The table as a dataset in memory, for tests that need no lake. */
  Dataset<Row> read(Table table) {
    return TableRow.dataset(table, rows.getOrDefault(table, List.of()));
  }

  /** What becomes of every customer whom the only audience of a file selects, without a lake. */
  Map<String, String> outcomes(String audiences) {
    var audience = audience(audiences);
    var customers = CustomerColumns.of(audience.columns(), this::read);
    var selected = customers.where(audience.rule().accept(new SparkRule(LONDON)));
    var allowing = new Consents(this::read).allowing(audience.channel());
    return new Members(audience, LONDON)
        .of(selected, allowing, TODAY).collectAsList().stream()
            .collect(
                Collectors.toMap(
                    row -> row.<String>getAs(AudienceMember.CUSTOMER_ID),
                    row -> row.<String>getAs(AudienceMember.OUTCOME)));
  }

  private static Audience audience(String audiences) {
    return audiences(audiences).get(0);
  }

  private static List<Audience> audiences(String file) {
    var problems = new Problems("audiences.yml");
    var audiences = AudienceFile.read(Settings.parse(file, problems));
    problems.throwIfAny();
    return audiences;
  }

  /** Writes what was added since. */
  Shop open() {
    rows.forEach(
        (table, each) ->
            lake.append(table, TableRow.dataset(table, each), new TransactionId("test", ++writes)));
    rows.clear();
    return this;
  }

  JobResult run(String audiences) {
    return run(audiences, TODAY);
  }

  JobResult run(String audiences, LocalDate asOf) {
    open();
    return new AudienceMemberJob(audiences(audiences))
        .run(
            JobContext.on(
                asOf,
                lake,
                TestLake.workspace(home),
                "run-1",
                Instant.parse("2024-07-01T00:00:00Z")));
  }

  static TableRow row(Table table) {
    return new TableRow(table);
  }
}
