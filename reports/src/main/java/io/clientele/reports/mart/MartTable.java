package io.clientele.reports.mart;

import io.clientele.contracts.core.Customer;
import io.clientele.contracts.ops.Model;
import io.clientele.contracts.ops.ModelMetric;
import io.clientele.contracts.ops.Quarantine;
import io.clientele.contracts.ops.Reconciliation;
import io.clientele.contracts.report.ChannelActivity;
import io.clientele.contracts.report.ChurnRisk;
import io.clientele.contracts.report.DataQuality;
import io.clientele.contracts.report.LeadRanking;
import io.clientele.contracts.report.SalesByMonth;
import io.clientele.contracts.report.SegmentSummary;
import io.clientele.contracts.sync.Delivery;
import io.clientele.contracts.table.Column;
import io.clientele.contracts.table.Table;
import java.util.List;
import java.util.stream.Stream;

/**
 * A table that the BI marts hold, and which of its columns.
 *
 * @param table its contract; schema and name are the same in the marts
 * @param columns those that are published
 */
record MartTable(Table table, List<Column> columns) {

  /** Report tables whole, since marketers work with the names; of others nothing personal. */
  static final List<MartTable> ALL =
      Stream.concat(
              Stream.of(
                      SegmentSummary.TABLE,
                      SalesByMonth.TABLE,
                      ChurnRisk.TABLE,
                      LeadRanking.TABLE,
                      ChannelActivity.TABLE,
                      DataQuality.TABLE)
                  .map(MartTable::whole),
              Stream.of(
                      Customer.TABLE,
                      Delivery.TABLE,
                      Model.TABLE,
                      ModelMetric.TABLE,
                      Reconciliation.TABLE,
                      Quarantine.TABLE)
                  .map(MartTable::withoutPersons))
          .toList();

  static MartTable whole(Table table) {
    return new MartTable(table, table.columns());
  }

  private static MartTable withoutPersons(Table table) {
    return new MartTable(
        table, table.columns().stream().filter(column -> !column.personal()).toList());
  }
}
