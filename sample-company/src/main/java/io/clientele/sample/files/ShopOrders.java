package io.clientele.sample.files;

import io.clientele.sample.chance.Dice;
import io.clientele.sample.chance.Moments;
import io.clientele.sample.history.History;
import io.clientele.sample.people.Person;
import io.clientele.sample.people.Respelling;
import io.clientele.sample.shop.Line;
import io.clientele.sample.shop.Purchase;
import io.clientele.sample.shop.SoldVia;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Orders as Shopify exports them, a file a month: {@code shop/orders-2026-03.csv}.
 *
 * <p>One row per order line. {@code Name} is the order (#10001), {@code Lineitem *} the line; lines
 * have no key of their own. {@code Name}, {@code Email}, {@code Customer Number}, {@code Created
 * at} and the line's columns stand on every row; all other columns describe the order and stand on
 * its first row only ({@code Financial Status} is filled there and nowhere else). {@code Created
 * at} is local time with its offset ({@code 2026-03-01 14:05:33 +0000}). {@code Lineitem price} is
 * the price of one unit as sold. A return is an order of its own, R10001 for order #10001, with
 * negative quantities. A guest's order has an e-mail address and no customer number; a passer-by in
 * the store leaves neither. {@code Source} is web, pos or shopify_draft_order (by phone).
 */
final class ShopOrders implements Export {
  private static final CsvFormat FORMAT =
      CsvFormat.plain(
          List.of(
              "Name",
              "Email",
              "Financial Status",
              "Paid at",
              "Fulfillment Status",
              "Accepts Marketing",
              "Currency",
              "Subtotal",
              "Shipping",
              "Taxes",
              "Total",
              "Discount Code",
              "Discount Amount",
              "Created at",
              "Lineitem quantity",
              "Lineitem name",
              "Lineitem price",
              "Lineitem compare at price",
              "Lineitem sku",
              "Lineitem requires shipping",
              "Lineitem taxable",
              "Lineitem fulfillment status",
              "Billing Name",
              "Billing Address1",
              "Billing City",
              "Billing Zip",
              "Billing Country",
              "Billing Phone",
              "Notes",
              "Cancelled at",
              "Payment Method",
              "Refunded Amount",
              "Vendor",
              "Id",
              "Tags",
              "Source",
              "Phone",
              "Customer Number"));
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xx", Locale.ROOT).withZone(Moments.ZONE);
  private static final long FIRST_ID = 5_600_000_000_001L;

  @Override
  public List<Feed> feeds(History history, Dice dice, Dirt dirt) {
    List<Feed> feeds = new ArrayList<>();
    Monthly.split(history.orders(), Purchase::at)
        .forEach((month, orders) -> feeds.add(feed(month, orders, dice)));
    for (int month = 1; month < feeds.size(); month++) {
      spoil(feeds.get(month - 1), feeds.get(month), month, dirt);
    }
    dirt.unclosedQuote(feeds.get(0));
    return feeds;
  }

  private static Feed feed(YearMonth month, List<Purchase> orders, Dice dice) {
    Feed feed = Feed.groupedCsv("shop/orders-" + month + ".csv", FORMAT, ShopOrders::isFirstLine);
    orders.forEach(order -> rows(order, dice).forEach(feed::add));
    return feed;
  }

  private static void spoil(Feed earlier, Feed feed, int month, Dirt dirt) {
    if (month % 6 == 0) {
      dirt.redeliver(earlier, feed, 120);
    }
    if (month % 4 == 1) {
      dirt.badDates(feed, "Name", "Created at", 2);
      dirt.brokenOff(feed, 2);
    }
    if (month % 5 == 2) {
      dirt.missingKeys(feed, "Name", 1);
    }
  }

  private static boolean isFirstLine(Row row) {
    return !(row instanceof CsvRow) || !row.get("Financial Status").isEmpty();
  }

  private static List<Row> rows(Purchase order, Dice dice) {
    List<Row> rows = new ArrayList<>();
    for (Line line : order.lines()) {
      Map<String, String> values = new HashMap<>();
      line(order, line, values);
      if (rows.isEmpty()) {
        order(order, values);
        buyer(order.buyer(), dice, values);
      }
      rows.add(FORMAT.row(values));
    }
    return rows;
  }

  private static void line(Purchase order, Line line, Map<String, String> row) {
    row.put("Name", order.number());
    row.put("Email", order.buyer().email());
    row.put("Customer Number", order.isGuest() ? "" : order.buyer().customerNumber());
    row.put("Created at", TIME.format(order.at()));
    row.put("Lineitem quantity", String.valueOf(line.quantity()));
    row.put("Lineitem name", line.product().name());
    row.put("Lineitem price", line.price().toPlainString());
    row.put("Lineitem compare at price", line.isReduced() ? line.product().price() + "" : "");
    row.put("Lineitem sku", line.product().sku());
    row.put("Lineitem requires shipping", String.valueOf(order.via() != SoldVia.STORE));
    row.put("Lineitem taxable", "true");
    row.put("Lineitem fulfillment status", "fulfilled");
    row.put("Vendor", "Fellside Outdoor");
  }

  private static void order(Purchase order, Map<String, String> row) {
    BigDecimal total = order.total();
    BigDecimal tax = total.divide(BigDecimal.valueOf(6), 2, RoundingMode.HALF_UP);
    row.put("Financial Status", order.isReturn() ? "refunded" : "paid");
    row.put("Paid at", TIME.format(order.at().plusSeconds(2)));
    row.put("Fulfillment Status", "fulfilled");
    row.put("Currency", "GBP");
    row.put("Subtotal", total.toPlainString());
    row.put("Shipping", "0.00");
    row.put("Taxes", tax.toPlainString());
    row.put("Total", total.toPlainString());
    row.put("Discount Amount", "0.00");
    row.put("Payment Method", order.via() == SoldVia.STORE ? "Card terminal" : "Card");
    row.put("Refunded Amount", order.isReturn() ? total.negate().toPlainString() : "0.00");
    row.put("Id", String.valueOf(id(order)));
    row.put("Source", order.via().sourceName());
  }

  private static void buyer(Person buyer, Dice dice, Map<String, String> row) {
    if (!buyer.isStranger()) {
      String phone = Respelling.phone(buyer.phone(), dice.toward("phone", buyer.number()));
      row.put("Billing Name", buyer.fullName());
      row.put("Billing Address1", buyer.address().street());
      row.put("Billing City", buyer.address().city());
      row.put("Billing Zip", buyer.address().postcode());
      row.put("Billing Country", "GB");
      row.put("Billing Phone", phone);
      row.put("Phone", phone);
    }
  }

  private static long id(Purchase order) {
    long number = Long.parseLong(order.number().substring(1));
    return FIRST_ID + number * 2 + (order.isReturn() ? 1 : 0);
  }
}
