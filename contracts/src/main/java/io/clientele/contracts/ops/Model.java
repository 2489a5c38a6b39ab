package io.clientele.contracts.ops;

import io.clientele.contracts.table.ColumnType;
import io.clientele.contracts.table.Table;

/** One row per trained model. */
public final class Model {
  public static final String MODEL_VERSION = "model_version";
  public static final String MODEL = "model";
  public static final String TRAINED_AT = "trained_at";
  public static final String AS_OF = "as_of";
  public static final String LEARNER = "learner";
  public static final String ROWS = "rows";
  public static final String POSITIVES = "positives";
  public static final String PATH = "path";
  public static final String SHA256 = "sha256";

  public static final Table TABLE =
      Table.in("ops", "model")
          .grain("one row per trained model")
          .key(MODEL_VERSION)
          .required(MODEL_VERSION, ColumnType.STRING, "name and training day")
          .required(MODEL, ColumnType.STRING, "churn or lead")
          .required(TRAINED_AT, ColumnType.INSTANT, "when")
          .required(AS_OF, ColumnType.DATE, "data up to this day")
          .required(LEARNER, ColumnType.STRING, "algorithm and settings")
          .required(ROWS, ColumnType.LONG, "training rows")
          .required(POSITIVES, ColumnType.LONG, "training rows with the outcome")
          .optional(PATH, ColumnType.STRING, "stored model, relative to the lake")
          .optional(SHA256, ColumnType.STRING, "checksum of the stored model")
          .build();

  private Model() {}
}
