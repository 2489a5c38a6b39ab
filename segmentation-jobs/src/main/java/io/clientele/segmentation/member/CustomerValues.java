package io.clientele.segmentation.member;

import static org.apache.spark.sql.functions.col;

import io.clientele.contracts.ClienteleException;
import io.clientele.contracts.audience.RuleColumn;
import io.clientele.contracts.core.Customer;
import io.clientele.lake.Lake;
import io.clientele.lake.rule.CustomerColumns;
import io.clientele.lake.rule.RuleInputs;
import java.sql.Date;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Row;

/** What one customer has in the columns that a rule names. */
final class CustomerValues {
  private final Row row;

  private CustomerValues(Row row) {
    this.row = row;
  }

  /**
   * @throws ClienteleException where there is no such customer, or one who was erased
   */
  static CustomerValues of(
      String customerId, Set<RuleColumn> columns, RuleInputs inputs, Lake lake) {
    var isCustomer = col(Customer.CUSTOMER_ID).equalTo(customerId);
    List<Row> rows =
        CustomerColumns.of(columns, table -> inputs.read(table).where(isCustomer)).collectAsList();
    if (rows.isEmpty()) {
      throw absent(!lake.read(Customer.TABLE).where(isCustomer).isEmpty());
    }
    return new CustomerValues(rows.get(0));
  }

  /** The value as rules compare it; empty where it is missing. */
  Optional<Object> value(RuleColumn column) {
    Object value = row.getAs(column.name());
    if (value instanceof Date day) {
      return Optional.of(day.toLocalDate());
    }
    return value instanceof Timestamp moment
        ? Optional.of(moment.toInstant())
        : Optional.ofNullable(value);
  }

  private static ClienteleException absent(boolean isErased) {
    return isErased
        ? new ClienteleException(
            "Cannot explain: the customer was erased.", "Erased customers are in no segment.")
        : new ClienteleException(
            "Cannot find a customer of that id.",
            "`clientele identity explain KEY` tells the customer_id of a record, an address or a"
                + " number.");
  }
}
