package io.clientele.lake.testing;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.to_date;

import io.clientele.contracts.core.CustomerKeyColumns;
import io.clientele.contracts.core.Sale;
import io.clientele.contracts.core.SourceColumns;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** A year of a real shop, read past ingestion into the columns of {@code core.sale}. */
public final class OnlineRetail {
  private static final Path FILES = Path.of("../../shared/data/online_retail/by-day");

  private OnlineRetail() {}

  /** Every line of the shop; empty where the data is not at hand. */
  public static Optional<Dataset<Row>> sales() {
    return Files.isDirectory(FILES) ? Optional.of(lines()) : Optional.empty();
  }

  private static Dataset<Row> lines() {
    Column quantity = col("Quantity").cast("decimal(18,3)");
    Column price = col("UnitPrice").cast("decimal(18,4)");
    return SparkTest.spark()
        .read()
        .option("header", "true")
        .csv(FILES.toString())
        .select(
            regexp_replace(col("CustomerID"), "\\.0$", "").as(CustomerKeyColumns.CUSTOMER_ID),
            col("InvoiceNo").as(Sale.ORDER_ID),
            col("StockCode").as(Sale.PRODUCT_ID),
            to_date(col("InvoiceDate")).as(Sale.BUSINESS_DATE),
            quantity.as(Sale.QUANTITY),
            price.as(Sale.UNIT_PRICE),
            round(quantity.multiply(price), 2).cast("decimal(18,2)").as(Sale.NET_AMOUNT),
            lit("GBP").as(Sale.CURRENCY),
            lit(false).as(SourceColumns.IS_DELETED));
  }
}
