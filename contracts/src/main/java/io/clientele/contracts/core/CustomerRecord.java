package io.clientele.contracts.core;

import io.clientele.contracts.check.AcceptedValues;
import io.clientele.contracts.check.Severity;
import io.clientele.contracts.table.ColumnType;
import io.clientele.contracts.table.Table;
import java.util.List;

/** Records of persons and companies before unification: the input of identity resolution. */
public final class CustomerRecord {
  public static final String KIND = "kind";
  public static final String FULL_NAME = "full_name";
  public static final String GIVEN_NAME = "given_name";
  public static final String FAMILY_NAME = "family_name";
  public static final String BIRTH_DATE = "birth_date";
  public static final String NATIONAL_ID = "national_id";
  public static final String EMAIL = "email";
  public static final String PHONE = "phone";
  public static final String COUNTRY = "country";
  public static final String STATE = "state";
  public static final String CITY = "city";
  public static final String STREET = "street";
  public static final String POSTAL_CODE = "postal_code";
  public static final String ACCOUNT_KEY = "account_key";
  public static final String SAME_AS_KEY = "same_as_key";
  public static final String INDUSTRY = "industry";
  public static final String CREATED_AT = "created_at";
  public static final String EMAIL_OPT_OUT = "email_opt_out";
  public static final String IS_LEAD = "is_lead";

  /** What a record can be of. */
  public static final List<String> KINDS = List.of("person", "company");

  public static final Table TABLE =
      Table.in("core", "customer_record")
          .grain("one row per record of a person or company in one source, as that source tells it")
          .key(SourceColumns.SOURCE, SourceColumns.SOURCE_KEY)
          .required(KIND, ColumnType.STRING, "person or company")
          .personal(FULL_NAME, ColumnType.STRING, "name as the source writes it")
          .personal(GIVEN_NAME, ColumnType.STRING, "given name, where the source keeps it apart")
          .personal(FAMILY_NAME, ColumnType.STRING, "family name, where the source keeps it apart")
          .personal(BIRTH_DATE, ColumnType.DATE, "date of birth")
          .personal(
              NATIONAL_ID,
              ColumnType.STRING,
              "number that an authority gave: social security, passport, company register")
          .personal(EMAIL, ColumnType.STRING, "normalised address")
          .personal(PHONE, ColumnType.STRING, "normalised number, E.164 where the country is known")
          .optional(COUNTRY, ColumnType.STRING, "country as the source names it")
          .optional(STATE, ColumnType.STRING, "state or province")
          .optional(CITY, ColumnType.STRING, "city")
          .personal(STREET, ColumnType.STRING, "street and house number")
          .personal(POSTAL_CODE, ColumnType.STRING, "postal code")
          .optional(
              ACCOUNT_KEY,
              ColumnType.STRING,
              "source:source_key of the company the person belongs to")
          .personal(
              SAME_AS_KEY,
              ColumnType.STRING,
              "source:source_key of another record that the source declares to be the same person")
          .optional(INDUSTRY, ColumnType.STRING, "industry of a company")
          .optional(CREATED_AT, ColumnType.INSTANT, "when the source created the record")
          .optional(EMAIL_OPT_OUT, ColumnType.BOOLEAN, "the person asked not to be mailed")
          .optional(IS_LEAD, ColumnType.BOOLEAN, "true where the source holds the person as a lead")
          .columns(SourceColumns.ALL)
          .check(new AcceptedValues(KIND, KINDS, Severity.BLOCK))
          .build();

  private CustomerRecord() {}
}
