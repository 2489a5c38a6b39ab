package io.clientele.scoring.churn;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What the risk of losing a customer is computed from.
 *
 * @param sales {@code core.sale}
 * @param interactions {@code core.interaction}
 * @param cases {@code core.support_case}
 */
public record ChurnInputs(Dataset<Row> sales, Dataset<Row> interactions, Dataset<Row> cases) {}
