package io.clientele.scoring.model;

import io.clientele.contracts.ops.Model;
import io.clientele.contracts.ops.ModelMetric;
import io.clientele.contracts.table.Table;
import io.clientele.lake.JobContext;
import io.clientele.lake.Lake;
import io.clientele.lake.TransactionId;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.sql.Timestamp;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Writes down which model gave a score: its file, what it was learned from and how good it is. */
public final class ModelRegistry {
  private static final int SHORT_HASH = 8;

  private final JobContext context;
  private final Lake lake;

  public ModelRegistry(JobContext context) {
    this.context = context;
    this.lake = context.lake();
  }

  /**
   * The name of the model that this data and these settings make: {@code
   * churn-2011-12-09-1a2b3c4d}.
   *
   * @param settings whatever a change of which makes another model
   */
  public String version(String model, List<Table> inputs, Object... settings) {
    var text = new StringBuilder(List.of(settings).toString());
    inputs.forEach(table -> text.append(';').append(table).append(lake.version(table)));
    String hash = ModelStore.sha256(text.toString().getBytes(StandardCharsets.UTF_8));
    return "%s-%s-%s".formatted(model, context.asOf(), hash.substring(0, SHORT_HASH));
  }

  /** Stores the model and its figures; a version that is written down already stays as it is. */
  public void record(String model, String version, Trained trained) {
    var store = new ModelStore(lake.root(), lake.spark().sessionState().newHadoopConf());
    var stored = store.put(version, trained.estimator());
    append(
        Model.TABLE,
        version,
        List.of(
            RowFactory.create(
                version,
                model,
                Timestamp.from(context.startedAt()),
                Date.valueOf(context.asOf()),
                trained.description(),
                (long) trained.examples().size(),
                trained.positives(),
                stored.path(),
                stored.sha256())));
    append(
        ModelMetric.TABLE,
        version,
        trained.metrics().stream()
            .map(m -> RowFactory.create(version, m.split(), m.name(), m.value()))
            .toList());
  }

  /**
   * An append with the version as transaction: jobs side by side never collide, none is doubled.
   */
  private void append(Table table, String version, List<Row> rows) {
    lake.append(table, rows, new TransactionId(version, 0));
  }
}
