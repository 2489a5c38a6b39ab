package io.clientele.ingestion;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.md5;

import io.clientele.contracts.ops.Quarantine;
import org.apache.spark.sql.Column;

/** Names a quarantined row by where it stood: met again in the same batch, it has the same name. */
public final class QuarantineId {
  private QuarantineId() {}

  /** The id of a row that has the other columns of {@code ops.quarantine}. */
  public static Column of(long batch) {
    return md5(
        concat_ws(
                "|",
                col(Quarantine.SOURCE),
                col(Quarantine.OBJECT),
                col(Quarantine.FILE),
                col(Quarantine.LINE).cast("string"),
                lit(batch).cast("string"))
            .cast("binary"));
  }
}
