package io.clientele.signals;

import io.clientele.contracts.engagement.CustomerSignal;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;

/** Counts the signals on their way out. */
final class CountSignals extends RichMapFunction<CustomerSignal, CustomerSignal> {
  private static final long serialVersionUID = 1;

  private transient LongCounter signals;

  @Override
  public void open(OpenContext context) {
    signals = getRuntimeContext().getLongCounter(Summary.SIGNALS);
  }

  @Override
  public CustomerSignal map(CustomerSignal signal) {
    signals.add(1);
    return signal;
  }
}
