package io.clientele.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.contracts.ClienteleException;
import io.clientele.contracts.table.ColumnType;
import io.clientele.contracts.table.Table;
import io.clientele.lake.testing.TestLake;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeldRowsTest {
  private static final Table BOOK =
      Table.in("ops", "book")
          .grain("one row per entry")
          .key("id")
          .required("id", ColumnType.STRING, "key")
          .optional("rows", ColumnType.LONG, "how many")
          .optional("part", ColumnType.INT, "which")
          .optional("share", ColumnType.DOUBLE, "of all")
          .optional("done", ColumnType.BOOLEAN, "over")
          .optional("day", ColumnType.DATE, "when")
          .optional("at", ColumnType.INSTANT, "when exactly")
          .build();
  private static final Row FULL =
      RowFactory.create(
          "a",
          7L,
          3,
          0.5,
          true,
          Date.valueOf(LocalDate.of(1969, 12, 31)),
          Timestamp.from(Instant.parse("1969-12-31T23:59:59.999999Z")));
  private static final Table OF_DAYS =
      Table.in("ops", "amount")
          .grain("one row per day")
          .key(Table.AS_OF)
          .partitionedBy(Table.AS_OF)
          .required(Table.AS_OF, ColumnType.DATE, "the day")
          .required("amount", ColumnType.MONEY, "how much")
          .build();
  private static final Row EMPTY = RowFactory.create("b", null, null, null, null, null, null);

  @TempDir Path folder;

  @Test
  void rowsWrittenWithoutSparkAreReadTheSameWithAndWithoutIt() {
    Lake lake = TestLake.in(folder);
    var id = new TransactionId("test", 1);
    assertThat(lake.append(BOOK, List.of(FULL, EMPTY), id).rows()).isEqualTo(2);
    assertThat(lake.append(BOOK, List.of(FULL, EMPTY), id).rows()).isZero();
    assertThat(lake.hold(BOOK)).containsExactlyInAnyOrder(FULL, EMPTY);
    assertThat(lake.read(BOOK).collectAsList().stream().map(HeldRowsTest::withoutSchema))
        .containsExactlyInAnyOrder(FULL, EMPTY);
  }

  @Test
  void aReplacementIsTheWholeContent() {
    Lake lake = TestLake.in(folder);
    lake.replace(BOOK, List.of(FULL));
    lake.replace(BOOK, List.of(EMPTY));
    assertThat(lake.hold(BOOK)).containsExactly(EMPTY);
  }

  @Test
  void aDayIsReplacedAndNoOther() {
    Lake lake = TestLake.in(folder);
    lake.replaceDay(OF_DAYS, LocalDate.of(2024, 3, 1), List.of(amount("2024-03-01", "1.00")));
    lake.replaceDay(OF_DAYS, LocalDate.of(2024, 3, 2), List.of(amount("2024-03-02", "2.00")));
    lake.replaceDay(OF_DAYS, LocalDate.of(2024, 3, 1), List.of(amount("2024-03-01", "-3.50")));
    assertThat(lake.read(OF_DAYS).collectAsList().stream().map(HeldRowsTest::withoutSchema))
        .containsExactlyInAnyOrder(amount("2024-03-01", "-3.50"), amount("2024-03-02", "2.00"));
    assertThat(lake.days(OF_DAYS)).hasSize(2);
  }

  @Test
  void aTableNeverWrittenHoldsNothing() {
    assertThat(TestLake.in(folder).hold(BOOK)).isEmpty();
  }

  @Test
  void aRequiredColumnWithoutValueFailsTheWrite() {
    Row row = RowFactory.create(null, 1L, null, null, null, null, null);
    assertThatThrownBy(() -> TestLake.in(folder).replace(BOOK, List.of(row)))
        .isInstanceOf(ClienteleException.class)
        .hasMessageContaining("ops.book")
        .hasMessageContaining("id");
  }

  private static Row amount(String day, String amount) {
    return RowFactory.create(Date.valueOf(day), new BigDecimal(amount));
  }

  private static Row withoutSchema(Row row) {
    var values = new Object[row.length()];
    for (int i = 0; i < values.length; i++) {
      values[i] = row.get(i);
    }
    return RowFactory.create(values);
  }
}
