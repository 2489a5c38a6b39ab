package io.clientele.reports.figures;

import io.clientele.contracts.audience.DeliveryReceipt;
import io.clientele.contracts.ops.Model;
import io.clientele.contracts.ops.Quarantine;
import io.clientele.contracts.ops.Reconciliation;
import io.clientele.contracts.report.ChannelActivity;
import io.clientele.contracts.report.ChurnRisk;
import io.clientele.contracts.report.DataQuality;
import io.clientele.contracts.report.LeadRanking;
import io.clientele.contracts.report.SalesByMonth;
import io.clientele.contracts.report.SegmentSummary;
import io.clientele.contracts.sync.Delivery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Rows of the figures' SQL files as records. */
final class FigureRows {
  private FigureRows() {}

  static ReportFigures.Totals totals(ResultSet row) throws SQLException {
    return new ReportFigures.Totals(
        row.getObject(SegmentSummary.AS_OF, LocalDate.class),
        row.getLong("customers"),
        row.getLong("leads_only"),
        row.getLong("buyers"),
        row.getLong("orders_12m"),
        row.getBigDecimal("revenue_12m"),
        row.getBigDecimal("value_at_high_risk"),
        row.getLong("open_leads"),
        row.getLong("likely_leads"));
  }

  static ReportFigures.Segment segment(ResultSet row) throws SQLException {
    return new ReportFigures.Segment(
        row.getString(SegmentSummary.SEGMENT),
        row.getLong(SegmentSummary.CUSTOMERS),
        row.getDouble(SegmentSummary.CUSTOMER_SHARE),
        row.getBigDecimal(SegmentSummary.REVENUE),
        row.getDouble(SegmentSummary.REVENUE_SHARE),
        row.getDouble(SegmentSummary.AVG_RECENCY_DAYS),
        row.getDouble(SegmentSummary.AVG_FREQUENCY),
        row.getBigDecimal(SegmentSummary.AVG_MONETARY),
        row.getLong(SegmentSummary.HIGH_RISK_CUSTOMERS),
        row.getLong(SegmentSummary.MEDIUM_RISK_CUSTOMERS),
        row.getLong(SegmentSummary.LOW_RISK_CUSTOMERS));
  }

  static ReportFigures.Month month(ResultSet row) throws SQLException {
    return new ReportFigures.Month(
        row.getObject(SalesByMonth.MONTH, LocalDate.class),
        row.getLong(SalesByMonth.ORDERS),
        row.getLong(SalesByMonth.CUSTOMERS),
        row.getLong(SalesByMonth.NEW_CUSTOMERS),
        row.getBigDecimal(SalesByMonth.REVENUE),
        row.getBigDecimal(SalesByMonth.RETURNS),
        row.getBigDecimal(SalesByMonth.NEW_CUSTOMER_REVENUE),
        row.getBigDecimal(SalesByMonth.RETURNING_CUSTOMER_REVENUE),
        row.getBigDecimal(SalesByMonth.UNKNOWN_CUSTOMER_REVENUE));
  }

  static ReportFigures.RiskyCustomer riskyCustomer(ResultSet row) throws SQLException {
    return new ReportFigures.RiskyCustomer(
        row.getString(ChurnRisk.CUSTOMER_ID),
        text(row, ChurnRisk.FULL_NAME),
        text(row, ChurnRisk.COUNTRY),
        text(row, ChurnRisk.SEGMENT),
        day(row, ChurnRisk.LAST_ORDER_ON),
        row.getBigDecimal(ChurnRisk.NET_AMOUNT_365D),
        row.getBigDecimal(ChurnRisk.VALUE_AT_RISK),
        row.getDouble(ChurnRisk.PROBABILITY),
        row.getString(ChurnRisk.BAND),
        row.getString(ChurnRisk.BASIS),
        sentences(row, ChurnRisk.REASONS));
  }

  static ReportFigures.RankedLead rankedLead(ResultSet row) throws SQLException {
    return new ReportFigures.RankedLead(
        row.getString(LeadRanking.LEAD_ID),
        text(row, LeadRanking.FULL_NAME),
        text(row, LeadRanking.OWNER),
        text(row, LeadRanking.STATUS),
        text(row, LeadRanking.LEAD_SOURCE),
        text(row, LeadRanking.INDUSTRY),
        day(row, LeadRanking.CREATED_ON),
        row.getDouble(LeadRanking.PROBABILITY),
        row.getString(LeadRanking.BAND),
        row.getString(LeadRanking.BASIS),
        sentences(row, LeadRanking.REASONS));
  }

  static ReportFigures.ChannelMonth channelMonth(ResultSet row) throws SQLException {
    return new ReportFigures.ChannelMonth(
        row.getString(ChannelActivity.CHANNEL),
        row.getObject(ChannelActivity.MONTH, LocalDate.class),
        row.getLong(ChannelActivity.TOUCHES),
        row.getLong(ChannelActivity.INBOUND),
        row.getLong(ChannelActivity.OUTBOUND),
        row.getLong(ChannelActivity.CUSTOMERS));
  }

  static DeliveryReceipt delivery(ResultSet row) throws SQLException {
    return new DeliveryReceipt(
        row.getString(Delivery.AUDIENCE),
        row.getString(Delivery.CHANNEL),
        row.getString(Delivery.DESTINATION),
        row.getLong(Delivery.MEMBERS),
        row.getLong(Delivery.DELIVERED),
        row.getLong(Delivery.CONTROL),
        row.getLong(Delivery.NO_CONSENT),
        row.getLong(Delivery.NO_ADDRESS));
  }

  static ReportFigures.ModelQuality model(ResultSet row) throws SQLException {
    return new ReportFigures.ModelQuality(
        row.getString(Model.MODEL),
        row.getString(Model.MODEL_VERSION),
        row.getString(Model.LEARNER),
        row.getObject(Model.TRAINED_AT, OffsetDateTime.class).toInstant(),
        row.getLong(Model.ROWS),
        row.getLong(Model.POSITIVES),
        number(row, "auc"),
        number(row, "baseline_auc"));
  }

  static ReportFigures.SourceRows sourceRows(ResultSet row) throws SQLException {
    return new ReportFigures.SourceRows(
        row.getString(Reconciliation.SOURCE),
        row.getLong("files"),
        row.getLong(Reconciliation.ROWS_IN),
        row.getLong(Reconciliation.ACCEPTED),
        row.getLong(Reconciliation.QUARANTINED),
        row.getLong(Reconciliation.DUPLICATES),
        row.getLong(Reconciliation.SUPPRESSED));
  }

  static ReportFigures.Refusal refusal(ResultSet row) throws SQLException {
    return new ReportFigures.Refusal(
        row.getString(Quarantine.SOURCE),
        row.getString(Quarantine.OBJECT),
        row.getString(Quarantine.RULE),
        row.getString(Quarantine.MESSAGE),
        row.getLong("rows"));
  }

  static ReportFigures.FailedCheck failedCheck(ResultSet row) throws SQLException {
    return new ReportFigures.FailedCheck(
        row.getString(DataQuality.TABLE_NAME),
        row.getString(DataQuality.CHECK_NAME),
        row.getString(DataQuality.OUTCOME),
        row.getString(DataQuality.MESSAGE),
        row.getObject(DataQuality.CHECKED_ON, LocalDate.class));
  }

  private static Optional<String> text(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column)).filter(text -> !text.isBlank());
  }

  private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, LocalDate.class));
  }

  private static Optional<Double> number(ResultSet row, String column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? Optional.empty() : Optional.of(value);
  }

  /** The report tables put a bar between sentences. */
  private static List<String> sentences(ResultSet row, String column) throws SQLException {
    return text(row, column).stream()
        .flatMap(text -> Arrays.stream(text.split(" \\| ")))
        .filter(sentence -> !sentence.isBlank())
        .toList();
  }
}
