package io.clientele.benchmarks.identity;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Public records whose persons are known, read into the shape of {@code core.customer_record}. What
 * tells the truth is kept from matching.
 *
 * @param data folder with {@code ident_febrl}, {@code ident_splink}, {@code ident_senzing} and
 *     {@code dynamics365_contoso}
 */
record PublicSets(SparkSession spark, Path data) {
  private static final String FEBRL =
      """
      '%s' AS source, CAST(monotonically_increasing_id() AS STRING) AS source_key,
      split(rec_id, '-')[1] AS truth, given_name, surname AS family_name,
      concat_ws(' ', street_number, address_1) AS street, suburb AS city,
      postcode AS postal_code, state, CAST(try_to_timestamp(date_of_birth, 'yyyyMMdd') AS DATE)
      AS birth_date, soc_sec_id AS national_id""";
  private static final String SPLINK =
      """
      'crm' AS source, unique_id AS source_key, cluster AS truth, first_name AS given_name,
      surname AS family_name, city, lower(email) AS email,
      CAST(try_to_timestamp(dob, 'yyyy-MM-dd') AS DATE) AS birth_date""";
  private static final String CONTOSO =
      """
      '%s' AS source, %s AS source_key, ContactId AS truth, FirstName AS given_name,
      LastName AS family_name, lower(EMail) AS email,
      nullif(regexp_replace(regexp_replace(regexp_replace(Telephone, 'x.*', ''), '[^0-9]', ''),
      '^(001|1)(?=[0-9]{10}$)', ''), '') AS phone,
      CAST(try_to_timestamp(DateOfBirth, '%s') AS DATE) AS birth_date""";
  private static final String CONTOSO_HOME =
      "StreetAddress AS street, City AS city, PostCode AS postal_code, State AS state";
  private static final String SENZING =
      """
      DATA_SOURCE AS source, RECORD_ID AS source_key, CLUSTER_ID AS truth,
      CASE WHEN RECORD_TYPE = 'ORGANIZATION' THEN 'company' ELSE 'person' END AS kind,
      coalesce(PRIMARY_NAME_ORG, PRIMARY_NAME_FULL, NATIVE_NAME_FULL) AS full_name,
      PRIMARY_NAME_FIRST AS given_name, PRIMARY_NAME_LAST AS family_name,
      coalesce(SSN_NUMBER, PASSPORT_NUMBER, DRIVERS_LICENSE_NUMBER, NATIONAL_ID_NUMBER,
      TAX_ID_NUMBER) AS national_id,
      nullif(regexp_extract(lower(EMAIL_ADDRESS), '[^ <>]+@[^ <>]+', 0), '') AS email,
      nullif(regexp_replace(regexp_replace(PHONE_NUMBER, '[^0-9]', ''), '^1(?=[0-9]{10}$)', ''),
      '') AS phone, coalesce(ADDR_LINE1, ADDR_FULL) AS street, ADDR_CITY AS city,
      ADDR_STATE AS state, ADDR_POSTAL_CODE AS postal_code,
      CAST(coalesce(try_to_timestamp(DATE_OF_BIRTH, 'M/d/yyyy'),
      try_to_timestamp(DATE_OF_BIRTH, 'M/d/yy'), try_to_timestamp(DATE_OF_BIRTH, 'MMM d yyyy'),
      try_to_timestamp(DATE_OF_BIRTH, 'd/M/yyyy'),
      try_to_timestamp(DATE_OF_BIRTH, 'yyyy-MM-dd')) AS DATE) AS birth_date""";

  /** By name, in the order in which they are measured; those whose folder is absent left out. */
  Map<String, Supplier<LabelledRecords>> all() {
    var sets = new LinkedHashMap<String, Supplier<LabelledRecords>>();
    if (Files.isDirectory(data.resolve("ident_febrl"))) {
      for (int set = 1; set <= 3; set++) {
        String file = "ident_febrl/dataset" + set + ".csv";
        sets.put("Febrl " + set, () -> LabelledRecords.of(febrl(file, "a")));
      }
      sets.put("Febrl 4", () -> LabelledRecords.of(febrl4()));
    }
    if (Files.isDirectory(data.resolve("ident_splink"))) {
      sets.put("splink fake_1000", () -> LabelledRecords.of(splink()));
    }
    if (Files.isDirectory(data.resolve("ident_senzing"))) {
      sets.put("Senzing truth set", () -> LabelledRecords.of(senzing()));
    }
    if (Files.isDirectory(data.resolve("dynamics365_contoso"))) {
      sets.put("Contoso loyalty, contact", () -> LabelledRecords.of(contoso()));
    }
    return sets;
  }

  private Dataset<Row> febrl4() {
    return febrl("ident_febrl/dataset4a.csv", "a")
        .unionByName(febrl("ident_febrl/dataset4b.csv", "b"));
  }

  private Dataset<Row> febrl(String file, String source) {
    return select(FEBRL.formatted(source), csv(file));
  }

  private Dataset<Row> splink() {
    return select(SPLINK, csv("ident_splink/fake_1000.csv"));
  }

  private Dataset<Row> contoso() {
    String folder = "dynamics365_contoso/";
    Dataset<Row> contacts =
        select(
            CONTOSO.formatted("contact", "ContactId", "M/d/yyyy") + ", " + CONTOSO_HOME,
            csv(folder + "Contact.txt"));
    Dataset<Row> members =
        select(
            CONTOSO.formatted("loyalty", "LoyaltyId", "yyyy-MM-dd"),
            csv(folder + "Customer-Loyalty.txt"));
    return contacts.unionByName(members, true);
  }

  private Dataset<Row> senzing() {
    String folder = "ident_senzing/";
    Dataset<Row> records =
        csv(folder + "customers.csv")
            .unionByName(csv(folder + "reference.csv"), true)
            .unionByName(csv(folder + "watchlist.csv"), true);
    Dataset<Row> key =
        csv(folder + "actual_truthset_key.csv").select("CLUSTER_ID", "DATA_SOURCE", "RECORD_ID");
    var record = CollectionConverters.asScala(List.of("DATA_SOURCE", "RECORD_ID")).toSeq();
    return select(SENZING, records.join(key, record, "left"));
  }

  private Dataset<Row> csv(String file) {
    return spark
        .read()
        .option("header", true)
        .option("ignoreLeadingWhiteSpace", true)
        .option("ignoreTrailingWhiteSpace", true)
        .csv(data.resolve(file).toString());
  }

  private Dataset<Row> select(String expressions, Dataset<Row> rows) {
    rows.createOrReplaceTempView("rows_as_published");
    return spark.sql("SELECT " + expressions + " FROM rows_as_published");
  }
}
