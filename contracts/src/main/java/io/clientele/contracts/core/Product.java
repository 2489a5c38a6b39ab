package io.clientele.contracts.core;

import io.clientele.contracts.table.ColumnType;
import io.clientele.contracts.table.Table;

/** One row per product of a source. */
public final class Product {
  public static final String PRODUCT_ID = Sale.PRODUCT_ID;
  public static final String NAME = "name";
  public static final String CATEGORY = "category";

  public static final Table TABLE =
      Table.in("core", "product")
          .grain("one row per product of a source")
          .key(PRODUCT_ID)
          .required(PRODUCT_ID, ColumnType.STRING, "product code")
          .optional(NAME, ColumnType.STRING, "latest description")
          .optional(CATEGORY, ColumnType.STRING, "product group")
          .columns(SourceColumns.ALL)
          .build();

  private Product() {}
}
