package io.clientele.signals;

import io.clientele.contracts.engagement.CustomerSignal;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;

/** Counts the signals on their way to the table. */
final class CountCustomers extends RichMapFunction<CustomerSignal, CustomerSignal> {
  private static final long serialVersionUID = 1;

  private transient LongCounter customers;

  @Override
  public void open(OpenContext context) {
    customers = getRuntimeContext().getLongCounter(Summary.CUSTOMERS);
  }

  @Override
  public CustomerSignal map(CustomerSignal signal) {
    customers.add(1);
    return signal;
  }
}
