package io.clientele.contracts.core;

import io.clientele.contracts.check.AcceptedValues;
import io.clientele.contracts.check.Severity;
import io.clientele.contracts.check.Volume;
import io.clientele.contracts.table.ColumnType;
import io.clientele.contracts.table.Table;

/** One row per customer, the golden record over all sources. */
public final class Customer {
  public static final String CUSTOMER_ID = CustomerKeyColumns.CUSTOMER_ID;
  public static final String KIND = CustomerRecord.KIND;
  public static final String FULL_NAME = CustomerRecord.FULL_NAME;
  public static final String EMAIL = CustomerRecord.EMAIL;
  public static final String PHONE = CustomerRecord.PHONE;
  public static final String COUNTRY = CustomerRecord.COUNTRY;
  public static final String CITY = CustomerRecord.CITY;
  public static final String POSTAL_CODE = CustomerRecord.POSTAL_CODE;
  public static final String ACCOUNT_ID = "account_id";
  public static final String INDUSTRY = CustomerRecord.INDUSTRY;
  public static final String CREATED_AT = CustomerRecord.CREATED_AT;
  public static final String FIRST_SOURCE = "first_source";
  public static final String IS_LEAD_ONLY = "is_lead_only";
  public static final String ERASED_AT = "erased_at";

  public static final Table TABLE =
      Table.in("core", "customer")
          .grain("one row per customer, the golden record over all sources")
          .key(CUSTOMER_ID)
          .required(CUSTOMER_ID, ColumnType.STRING, "the customer")
          .required(KIND, ColumnType.STRING, "person or company")
          .personal(FULL_NAME, ColumnType.STRING, "latest known name")
          .personal(EMAIL, ColumnType.STRING, "latest known normalised address")
          .personal(PHONE, ColumnType.STRING, "latest known normalised number")
          .optional(COUNTRY, ColumnType.STRING, "country")
          .optional(CITY, ColumnType.STRING, "city")
          .personal(POSTAL_CODE, ColumnType.STRING, "postal code")
          .optional(
              ACCOUNT_ID, ColumnType.STRING, "customer_id of the company the person belongs to")
          .optional(INDUSTRY, ColumnType.STRING, "industry of a company")
          .optional(CREATED_AT, ColumnType.INSTANT, "earliest creation over all sources")
          .required(FIRST_SOURCE, ColumnType.STRING, "source that knew the customer first")
          .required(
              IS_LEAD_ONLY, ColumnType.BOOLEAN, "true where every record of the customer is a lead")
          .optional(ERASED_AT, ColumnType.INSTANT, "when the customer was erased")
          .check(new AcceptedValues(KIND, CustomerRecord.KINDS, Severity.BLOCK))
          .check(new Volume(50, Severity.BLOCK))
          .build();

  private Customer() {}
}
