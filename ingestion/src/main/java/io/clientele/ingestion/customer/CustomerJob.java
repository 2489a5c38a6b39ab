package io.clientele.ingestion.customer;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import io.clientele.contracts.core.Customer;
import io.clientele.contracts.core.CustomerIdentity;
import io.clientele.contracts.core.CustomerRecord;
import io.clientele.contracts.job.JobDeclaration;
import io.clientele.lake.Job;
import io.clientele.lake.JobContext;
import io.clientele.lake.JobResult;
import io.clientele.lake.Lake;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import scala.jdk.javaapi.CollectionConverters;

/** Publishes the golden record of every customer. */
public final class CustomerJob implements Job {
  @Override
  public JobDeclaration declaration() {
    return new JobDeclaration(
        Customer.TABLE.name(),
        "ingestion",
        List.of(CustomerRecord.TABLE, CustomerIdentity.TABLE),
        List.of(Customer.TABLE));
  }

  @Override
  public JobResult run(JobContext context) {
    Lake lake = context.lake();
    Dataset<Row> customers =
        GoldenRecord.of(lake.read(CustomerRecord.TABLE), lake.read(CustomerIdentity.TABLE));
    long rows = lake.replace(Customer.TABLE, withErasures(lake, customers)).rows();
    return JobResult.of(rows, rows);
  }

  /** What an erasure set stays set. */
  private static Dataset<Row> withErasures(Lake lake, Dataset<Row> customers) {
    if (!lake.exists(Customer.TABLE)) {
      return customers.withColumn(Customer.ERASED_AT, lit(null).cast("timestamp"));
    }
    Dataset<Row> erasures =
        lake.read(Customer.TABLE).select(col(Customer.CUSTOMER_ID), col(Customer.ERASED_AT));
    var key = CollectionConverters.asScala(List.of(Customer.CUSTOMER_ID)).toSeq();
    return customers.join(erasures, key, "left");
  }
}
