package io.clientele.signals.postgres;

import io.clientele.signals.delta.DeltaRows;
import java.util.concurrent.ScheduledFuture;
import org.apache.flink.api.common.operators.ProcessingTimeService;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.metrics.Counter;

/** Gathers rows for a short time and sends them; everything happens in the task's own thread. */
final class PostgresWriter<T> implements SinkWriter<T> {
  private final DeltaRows<T> rows;
  private final WriteLimits limits;
  private final Delivery delivery;
  private final ProcessingTimeService time;
  private final Counter sent;
  private ScheduledFuture<?> timer;

  PostgresWriter(
      DeltaRows<T> rows, WriteLimits limits, Delivery delivery, WriterInitContext context) {
    this.rows = rows;
    this.limits = limits;
    this.delivery = delivery;
    this.time = context.getProcessingTimeService();
    this.sent = context.metricGroup().getNumRecordsSendCounter();
  }

  @Override
  public void write(T element, Context context) throws InterruptedException {
    if (delivery.waiting() == 0) {
      long at = time.getCurrentProcessingTime() + limits.delay().toMillis();
      timer = time.registerTimer(at, now -> send());
    }
    delivery.add(rows.values(element));
    if (delivery.waiting() == limits.rows()) {
      send();
    }
  }

  /** Called before each checkpoint, which so covers no row that is not stored. */
  @Override
  public void flush(boolean endOfInput) throws InterruptedException {
    send();
  }

  private void send() throws InterruptedException {
    int waiting = delivery.waiting();
    if (waiting > 0) {
      timer.cancel(false);
      delivery.send();
      sent.inc(waiting);
    }
  }

  @Override
  public void close() {
    delivery.close();
  }
}
