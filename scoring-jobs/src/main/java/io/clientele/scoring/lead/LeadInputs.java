package io.clientele.scoring.lead;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What a lead's chance is computed from.
 *
 * @param leads {@code core.lead}
 * @param interactions {@code core.interaction}
 */
public record LeadInputs(Dataset<Row> leads, Dataset<Row> interactions) {}
