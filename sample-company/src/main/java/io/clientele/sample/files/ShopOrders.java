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
      Map<String, String> values = new HashMap<>(line(order, line));
      if (rows.isEmpty()) {
        values.putAll(order(order));
        values.putAll(buyer(order.buyer(), dice));
      }
      rows.add(FORMAT.row(values));
    }
    return rows;
  }

  private static Map<String, String> line(Purchase order, Line line) {
    String compareAt =
        line.price().compareTo(line.product().price()) < 0 ? line.product().price() + "" : "";
    return Map.ofEntries(
        Map.entry("Name", order.number()),
        Map.entry("Email", order.buyer().email()),
        Map.entry("Customer Number", order.isGuest() ? "" : order.buyer().customerNumber()),
        Map.entry("Created at", TIME.format(order.at())),
        Map.entry("Lineitem quantity", line.quantity() + ""),
        Map.entry("Lineitem name", line.product().name()),
        Map.entry("Lineitem price", line.price() + ""),
        Map.entry("Lineitem compare at price", compareAt),
        Map.entry("Lineitem sku", line.product().sku()),
        Map.entry("Lineitem requires shipping", order.via() == SoldVia.STORE ? "false" : "true"),
        Map.entry("Lineitem taxable", "true"),
        Map.entry("Lineitem fulfillment status", "fulfilled"),
        Map.entry("Vendor", "Fellside Outdoor"));
  }

  private static Map<String, String> order(Purchase order) {
    BigDecimal total = order.total();
    BigDecimal tax = total.divide(BigDecimal.valueOf(6), 2, RoundingMode.HALF_UP);
    String paidAt = TIME.format(order.at().plusSeconds(2));
    return Map.ofEntries(
        Map.entry("Financial Status", order.isReturn() ? "refunded" : "paid"),
        Map.entry("Paid at", paidAt),
        Map.entry("Fulfillment Status", "fulfilled"),
        Map.entry("Currency", "GBP"),
        Map.entry("Subtotal", total + ""),
        Map.entry("Shipping", "0.00"),
        Map.entry("Taxes", tax + ""),
        Map.entry("Total", total + ""),
        Map.entry("Discount Amount", "0.00"),
        Map.entry("Payment Method", order.via() == SoldVia.STORE ? "Card terminal" : "Card"),
        Map.entry("Refunded Amount", order.isReturn() ? total.negate() + "" : "0.00"),
        Map.entry("Id", id(order) + ""),
        Map.entry("Source", order.via().sourceName()));
  }

  private static Map<String, String> buyer(Person buyer, Dice dice) {
    if (buyer.isStranger()) {
      return Map.of();
    }
    String phone = Respelling.phone(buyer.phone(), dice.toward("phone", buyer.number()));
    return Map.of(
        "Accepts Marketing",
        "yes",
        "Billing Name",
        buyer.fullName(),
        "Billing Address1",
        buyer.address().street(),
        "Billing City",
        buyer.address().city(),
        "Billing Zip",
        buyer.address().postcode(),
        "Billing Country",
        "GB",
        "Billing Phone",
        phone,
        "Phone",
        phone);
  }

  private static long id(Purchase order) {
    long number = Long.parseLong(order.number().substring(1));
    return FIRST_ID + number * 2 + (order.isReturn() ? 1 : 0);
  }
}
