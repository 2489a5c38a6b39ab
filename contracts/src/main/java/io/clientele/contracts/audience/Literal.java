package io.clientele.contracts.audience;

import io.clientele.contracts.table.ColumnType;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A value that a rule compares a column with. */
public sealed interface Literal {

  /** What a person calls a value of this kind, such as "a number". */
  String kind();

  /** True where a column of the type can be compared with it. */
  boolean fits(ColumnType type);

  /** The literal as a rule writes it. */
  String text();

  record Number(BigDecimal value) implements Literal {
    @Override
    public String kind() {
      return "a number";
    }

    @Override
    public boolean fits(ColumnType type) {
      return switch (type) {
        case INT, LONG, DOUBLE, MONEY, PRICE, QUANTITY -> true;
        default -> false;
      };
    }

    @Override
    public String text() {
      return value.toPlainString();
    }
  }

  record Text(String value) implements Literal {
    @Override
    public String kind() {
      return "a text";
    }

    @Override
    public boolean fits(ColumnType type) {
      return type == ColumnType.STRING;
    }

    @Override
    public String text() {
      return "'" + value.replace("'", "''") + "'";
    }
  }

  record Flag(boolean value) implements Literal {
    @Override
    public String kind() {
      return "true or false";
    }

    @Override
    public boolean fits(ColumnType type) {
      return type == ColumnType.BOOLEAN;
    }

    @Override
    public String text() {
      return String.valueOf(value);
    }
  }

  /** A calendar day; an instant is compared by its day in the business time zone. */
  record Day(LocalDate value) implements Literal {
    @Override
    public String kind() {
      return "a day";
    }

    @Override
    public boolean fits(ColumnType type) {
      return type == ColumnType.DATE || type == ColumnType.INSTANT;
    }

    @Override
    public String text() {
      return value.toString();
    }
  }
}
