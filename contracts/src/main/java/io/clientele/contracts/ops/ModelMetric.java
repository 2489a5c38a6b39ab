package io.clientele.contracts.ops;

import io.clientele.contracts.table.ColumnType;
import io.clientele.contracts.table.Table;

/** One row per model, data split and measure. */
public final class ModelMetric {
  public static final String MODEL_VERSION = Model.MODEL_VERSION;
  public static final String SPLIT = "split";
  public static final String METRIC = "metric";
  public static final String VALUE = "value";

  public static final Table TABLE =
      Table.in("ops", "model_metric")
          .grain("one row per model, data split and measure")
          .key(MODEL_VERSION, SPLIT, METRIC)
          .required(MODEL_VERSION, ColumnType.STRING, "the model")
          .required(SPLIT, ColumnType.STRING, "train or test, a later period than train")
          .required(METRIC, ColumnType.STRING, "auc, baseline_auc, brier, lift_10 …")
          .required(VALUE, ColumnType.DOUBLE, "the figure")
          .build();

  private ModelMetric() {}
}
