package io.clientele.contracts.table;

/**
 * The value types a lake column may have. Engines map each to their own; nothing else is stored.
 */
public enum ColumnType {
  STRING("string"),
  INT("int"),
  LONG("bigint"),
  DOUBLE("double"),
  BOOLEAN("boolean"),
  /** An amount of money in the currency that the row names; two decimals. */
  MONEY("decimal(18,2)"),
  /** A price of one unit; four decimals, since shops price below a cent. */
  PRICE("decimal(18,4)"),
  /** A number of units, negative for returns; three decimals for goods sold by weight. */
  QUANTITY("decimal(18,3)"),
  /** A moment in UTC, microseconds. */
  INSTANT("timestamp"),
  /** A calendar day in the business time zone of the workspace. */
  DATE("date"),
  /** Why a score is what it is; see {@link io.clientele.contracts.score.Reason}. */
  REASONS("array<struct<feature:string,value:string,contribution:double,text:string>>");

  private final String ddl;

  ColumnType(String ddl) {
    this.ddl = ddl;
  }

  /** The type in SQL data-definition words, as Spark and Delta read them. */
  public String ddl() {
    return ddl;
  }
}
