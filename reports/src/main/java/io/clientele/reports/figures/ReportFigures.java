package io.clientele.reports.figures;

import io.clientele.contracts.audience.DeliveryReceipt;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a marketer wants to know about one business day, as the BI marts hold it. Lists are bounded
 * whatever the size of the company: the longest is the months, then twenty customers and leads.
 *
 * @param totals headline figures
 * @param segments the largest revenue first
 * @param months the last 24 calendar months up to the day, the earliest first
 * @param churn customers whose loss would cost most, first the costliest
 * @param leads open leads, the likeliest first
 * @param channels touches by channel and month over the last 12 months, by channel
 * @param audiences what was delivered for the day
 * @param models the model behind each score, where one was trained
 * @param sources where every row of every source went
 * @param refusals why rows are in quarantine, the most frequent reason first
 * @param failedChecks checks that a table did not pass when it was last written
 */
public record ReportFigures(
    Totals totals,
    List<Segment> segments,
    List<Month> months,
    List<RiskyCustomer> churn,
    List<RankedLead> leads,
    List<ChannelMonth> channels,
    List<DeliveryReceipt> audiences,
    List<ModelQuality> models,
    List<SourceRows> sources,
    List<Refusal> refusals,
    List<FailedCheck> failedChecks) {

  /**
   * Reads the published marts; starts no Spark.
   *
   * @param marts the DuckDB file
   * @throws io.clientele.contracts.ClienteleException where nothing was published yet
   */
  public static ReportFigures read(Path marts) {
    return FiguresReader.read(marts);
  }

  /** Headline figures; months are calendar months, the current one up to the day. */
  public record Totals(
      LocalDate asOf,
      long customers,
      long leadsOnly,
      long buyers,
      long orders12m,
      BigDecimal revenue12m,
      BigDecimal valueAtHighRisk,
      long openLeads,
      long likelyLeads) {}

  /** One named segment. */
  public record Segment(
      String name,
      long customers,
      double customerShare,
      BigDecimal revenue,
      double revenueShare,
      double averageRecencyDays,
      double averageFrequency,
      BigDecimal averageMonetary,
      long highRisk,
      long mediumRisk,
      long lowRisk) {}

  /** One calendar month. */
  public record Month(
      LocalDate month,
      long orders,
      long customers,
      long newCustomers,
      BigDecimal revenue,
      BigDecimal returns,
      BigDecimal newCustomerRevenue,
      BigDecimal returningCustomerRevenue,
      BigDecimal unknownCustomerRevenue) {}

  /** A customer at risk; the name is personal data. */
  public record RiskyCustomer(
      String customerId,
      Optional<String> fullName,
      Optional<String> country,
      Optional<String> segment,
      Optional<LocalDate> lastOrderOn,
      BigDecimal netAmount365d,
      BigDecimal valueAtRisk,
      double probability,
      String band,
      String basis,
      List<String> reasons) {}

  /** An open lead; the names are personal data. */
  public record RankedLead(
      String leadId,
      Optional<String> fullName,
      Optional<String> owner,
      Optional<String> status,
      Optional<String> leadSource,
      Optional<String> industry,
      Optional<LocalDate> createdOn,
      double probability,
      String band,
      String basis,
      List<String> reasons) {}

  /** Touches on one channel in one month. */
  public record ChannelMonth(
      String channel, LocalDate month, long touches, long inbound, long outbound, long customers) {}

  /**
   * How good a model is, measured on a later period than it was trained on.
   *
   * @param auc chance that it ranks a case with the outcome above one without, 0.5 is guessing
   * @param baselineAuc the same of a simple rule
   */
  public record ModelQuality(
      String model,
      String version,
      String learner,
      Instant trainedAt,
      long rows,
      long positives,
      Optional<Double> auc,
      Optional<Double> baselineAuc) {}

  /** Where the rows of a source went, over all runs so far. */
  public record SourceRows(
      String source,
      long files,
      long rowsIn,
      long kept,
      long quarantined,
      long duplicates,
      long suppressed) {

    /** The law that no row is lost. */
    public boolean isBalanced() {
      return rowsIn == kept + quarantined + duplicates + suppressed;
    }
  }

  /** A check that did not pass, and whether the table was published all the same. */
  public record FailedCheck(
      String table, String check, String outcome, String message, LocalDate checkedOn) {
    public boolean isBlocked() {
      return outcome.equals("blocked");
    }
  }

  /** A reason why rows of a source were refused. */
  public record Refusal(String source, String object, String rule, String message, long rows) {}
}
