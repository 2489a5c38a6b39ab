package io.clientele.signals.postgres;

import io.clientele.contracts.table.Table;

/** The rows that wait, and their way into the table. */
final class Delivery implements AutoCloseable {
  private final Batch batch;
  private final Upsert upsert;
  private final Database database;

  Delivery(Table table, Conflict conflict, Database database) {
    this.batch = new Batch(table, conflict);
    this.upsert = new Upsert(table, conflict);
    this.database = database;
  }

  void add(Object[] row) {
    batch.add(row);
  }

  int waiting() {
    return batch.size();
  }

  /** Stores the rows that wait; they wait on where that fails. */
  void send() throws InterruptedException {
    database.run(connection -> upsert.send(connection, batch.rows()));
    batch.clear();
  }

  @Override
  public void close() {
    database.close();
  }
}
