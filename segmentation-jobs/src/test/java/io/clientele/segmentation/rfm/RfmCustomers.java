package io.clientele.segmentation.rfm;

import io.clientele.contracts.mart.CustomerFacts;
import io.clientele.lake.testing.TableRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Customers made up for laws: ids by position, measures as drawn. */
final class RfmCustomers {
  static final LocalDate DAY = LocalDate.of(2024, 6, 30);

  private RfmCustomers() {}

  /** Many equal values, some far out, some negative amounts. */
  static Arbitrary<List<Point>> some() {
    var days = Arbitraries.longs().between(0, 700);
    var orders =
        Arbitraries.oneOf(Arbitraries.longs().between(0, 3), Arbitraries.longs().between(0, 90));
    var cents =
        Arbitraries.oneOf(
            Arbitraries.of(0L, 10_00L, -5_00L), Arbitraries.longs().between(-900_00, 99_999_00));
    return Combinators.combine(days, orders, cents)
        .as(Point::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(90);
  }

  static Dataset<Row> facts(List<Point> customers) {
    return TableRow.dataset(
        CustomerFacts.TABLE,
        IntStream.range(0, customers.size())
            .mapToObj(i -> row("c" + i, customers.get(i)))
            .toList());
  }

  private static TableRow row(String id, Point customer) {
    return new TableRow(CustomerFacts.TABLE)
        .set(CustomerFacts.AS_OF, DAY)
        .set(CustomerFacts.CUSTOMER_ID, id)
        .set(CustomerFacts.LAST_ORDER_ON, DAY.minusDays(customer.days()))
        .set(CustomerFacts.ORDERS, (int) customer.orders())
        .set(CustomerFacts.NET_AMOUNT, BigDecimal.valueOf(customer.cents(), 2));
  }
}
