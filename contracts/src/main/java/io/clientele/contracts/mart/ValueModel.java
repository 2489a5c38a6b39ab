package io.clientele.contracts.mart;

import io.clientele.contracts.check.AcceptedValues;
import io.clientele.contracts.check.Severity;
import io.clientele.contracts.table.ColumnType;
import io.clientele.contracts.table.Table;
import java.util.List;

/**
 * How the models behind {@link CustomerValue} came out: their parameters, whether their assumptions
 * hold, and how far they were from what happened.
 */
public final class ValueModel {
  public static final String AS_OF = "as_of";
  public static final String MODEL = "model";
  public static final String MEASURE = "measure";
  public static final String VALUE = "value";
  public static final String NOTE = "note";

  /** Fader and Hardie's model of amounts, beside those of {@link CustomerValue}. */
  public static final String GAMMA_GAMMA = "gamma_gamma";

  /** 1 where the model is used, 0 where it is not; the note says why. */
  public static final String IS_USED = "is_used";

  public static final String CUSTOMERS = "customers";
  public static final String REPEAT_CUSTOMERS = "repeat_customers";

  /** Days that count as one for the fit: 1 unless there are too many different histories. */
  public static final String DAYS_PER_STEP = "days_per_step";

  /** Natural logarithm of the likelihood, times in days, amounts in the currency. */
  public static final String LOG_LIKELIHOOD = "log_likelihood";

  /** 1 or 0. */
  public static final String IS_CONVERGED = "is_converged";

  /** Repeat customers who spent nothing on their repeats. */
  public static final String WITHOUT_VALUE = "customers_without_value";

  /** Pearson's correlation of repeats and mean amount over repeat customers. */
  public static final String CORRELATION = "correlation_of_frequency_and_value";

  public static final String HOLDOUT_DAYS = "holdout_days";

  /** Repeat days that known customers had within the holdout. */
  public static final String HOLDOUT_HAPPENED = "holdout_happened";

  /** What a model fitted on the day before the holdout expected of it. */
  public static final String HOLDOUT_EXPECTED = "holdout_expected";

  /** Expected by happened, less 1. */
  public static final String HOLDOUT_ERROR = "holdout_error";

  public static final Table TABLE =
      Table.in("mart", "value_model")
          .grain("one row per business day, model and measure")
          .key(AS_OF, MODEL, MEASURE)
          .partitionedBy(AS_OF)
          .required(AS_OF, ColumnType.DATE, "the business day the row describes, end of day")
          .required(MODEL, ColumnType.STRING, "bg_nbd, pareto_nbd or gamma_gamma")
          .required(
              MEASURE,
              ColumnType.STRING,
              "a parameter by its letter, times in days, or what was counted, checked or compared")
          .optional(VALUE, ColumnType.DOUBLE, "the figure; empty where it was not measured")
          .optional(NOTE, ColumnType.STRING, "what the figure means for the reader, in words")
          .check(
              new AcceptedValues(
                  MODEL,
                  List.of(CustomerValue.BG_NBD, CustomerValue.PARETO_NBD, GAMMA_GAMMA),
                  Severity.BLOCK))
          .build();

  private ValueModel() {}
}
