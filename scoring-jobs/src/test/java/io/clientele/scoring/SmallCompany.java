package io.clientele.scoring;

import static io.clientele.lake.testing.InteractionRow.touch;
import static io.clientele.lake.testing.SaleRow.sale;

import io.clientele.contracts.core.CustomerKeyColumns;
import io.clientele.contracts.core.Interaction;
import io.clientele.contracts.core.Lead;
import io.clientele.contracts.core.Sale;
import io.clientele.lake.Lake;
import io.clientele.lake.testing.InteractionRow;
import io.clientele.lake.testing.SaleRow;
import io.clientele.lake.testing.TableRow;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Two years of a company whose customers buy in a rhythm of their own until they are lost, and
 * whose leads convert after they called.
 */
final class SmallCompany {
  static final LocalDate TODAY = LocalDate.of(2024, 6, 30);
  private static final int DAYS = 730;

  private final Random random = new Random(5);
  private final List<SaleRow> sales = new ArrayList<>();
  private final List<InteractionRow> touches = new ArrayList<>();
  private final List<TableRow> leads = new ArrayList<>();

  SmallCompany(int customers, int leadCount) {
    for (int i = 0; i < customers; i++) {
      customer("c" + i);
    }
    for (int i = 0; i < leadCount; i++) {
      lead("l" + i, i % 3 == 0);
    }
  }

  void moveInto(Lake lake) {
    lake.merge(Sale.TABLE, TableRow.dataset(Sale.TABLE, sales));
    lake.merge(Interaction.TABLE, TableRow.dataset(Interaction.TABLE, touches));
    lake.merge(Lead.TABLE, TableRow.dataset(Lead.TABLE, leads));
  }

  private void customer(String id) {
    int gap = (int) (8 * Math.exp(3.2 * random.nextDouble()));
    int lostAfter = random.nextInt(4 * DAYS);
    int day = random.nextInt(DAYS / 2);
    while (day <= Math.min(DAYS, lostAfter)) {
      SaleRow line =
          sale().by(id).on(TODAY.minusDays(DAYS - day)).worth(10 + random.nextInt(90) + ".00");
      line.set(Sale.SALE_ID, id + "-" + day);
      sales.add(line);
      day += 1 + (int) (gap * (0.5 + random.nextDouble()));
    }
  }

  private void lead(String id, boolean calls) {
    LocalDate created = TODAY.minusDays(random.nextInt(DAYS));
    LocalDate called = created.plusDays(10 + random.nextInt(60));
    LocalDate converted = called.plusDays(1 + random.nextInt(80));
    var lead =
        new TableRow(Lead.TABLE)
            .set(Lead.LEAD_ID, id)
            .set(CustomerKeyColumns.CUSTOMER_ID, id)
            .set(Lead.LEAD_SOURCE, random.nextBoolean() ? "Web" : "Fair")
            .set(Lead.CREATED_AT, created.atStartOfDay().toInstant(ZoneOffset.UTC));
    if (calls && !called.isAfter(TODAY)) {
      touched(id, "call", called);
    }
    if (calls && !converted.isAfter(TODAY)) {
      lead.set(Lead.CONVERTED_AT, converted.atStartOfDay().toInstant(ZoneOffset.UTC));
    }
    touched(id, "page_view", created);
    leads.add(lead);
  }

  private void touched(String id, String type, LocalDate day) {
    InteractionRow touch = touch().of(id).type(type).at(day.atTime(9, 0).toInstant(ZoneOffset.UTC));
    touch.set(Interaction.INTERACTION_ID, id + type + day);
    touches.add(touch);
  }
}
