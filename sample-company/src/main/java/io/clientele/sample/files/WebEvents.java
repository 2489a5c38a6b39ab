package io.clientele.sample.files;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clientele.sample.chance.Dice;
import io.clientele.sample.history.History;
import io.clientele.sample.people.Person;
import io.clientele.sample.shop.Assortment;
import io.clientele.sample.shop.Product;
import io.clientele.sample.shop.Purchase;
import io.clientele.sample.touch.Channel;
import io.clientele.sample.touch.Touch;
import io.clientele.sample.touch.TouchKind;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Events of the web shop as Segment hands them on, a file a month: {@code
 * web/events-2026-03.jsonl}.
 *
 * <p>One line per call: {@code messageId} (the key), {@code type} (page, track, identify), {@code
 * event} of tracks with Segment's e-commerce names (Product Viewed, Products Searched, Product
 * Added, Checkout Started, Order Completed), {@code name} of pages, {@code timestamp} (ISO 8601,
 * UTC), {@code anonymousId} (the device), {@code userId} (the shop's customer number, while logged
 * in), {@code context.traits.email} (known after a form or a link in a mail), {@code properties}.
 * Strangers have only the device. Crawlers read a page a second; their {@code context.userAgent}
 * says so.
 */
final class WebEvents implements Export {
  private static final String SHOP = "https://www.fellside-outdoor.example.com";
  private static final String CRAWLER =
      "Mozilla/5.0 (compatible; PriceCrawlBot/1.4; +https://crawler.example.org/bot)";
  private static final double LOGGED_IN = 0.8;
  private static final Map<String, Product> PRODUCTS =
      Assortment.PRODUCTS.stream().collect(Collectors.toMap(Product::sku, Function.identity()));

  @Override
  public List<Feed> feeds(History history, Dice dice, Dirt dirt) {
    List<Feed> feeds = new ArrayList<>();
    Calls calls = new Calls(history, dice);
    Monthly.split(history.touches(Channel.WEB), Touch::at)
        .forEach((month, touches) -> feeds.add(feed(month, touches, calls)));
    for (int month = 1; month < feeds.size(); month++) {
      spoil(feeds.get(month - 1), feeds.get(month), month, dirt);
    }
    return feeds;
  }

  private static Feed feed(YearMonth month, List<Touch> touches, Calls calls) {
    Feed feed = Feed.jsonLines("web/events-" + month + ".jsonl");
    touches.forEach(touch -> calls.of(touch).forEach(call -> feed.add(new JsonRow(call))));
    return feed;
  }

  private static void spoil(Feed earlier, Feed feed, int month, Dirt dirt) {
    if (month % 10 == 4) {
      dirt.redeliver(earlier, feed, 80);
    }
    if (month % 3 == 1) {
      dirt.repeat(feed, 6);
      dirt.brokenOff(feed, 1);
    }
    if (month % 6 == 3) {
      dirt.badDates(feed, "messageId", "timestamp", 2);
      dirt.missingKeys(feed, "messageId", 2);
    }
  }

  /** Turns touches into calls of the tracking library; a prospect is identified once. */
  private static final class Calls {
    private final Map<String, Purchase> orders;
    private final Dice dice;
    private final Set<Integer> identified = new HashSet<>();
    private final Map<Integer, String> devices = new HashMap<>();

    Calls(History history, Dice dice) {
      this.orders =
          history.orders().stream()
              .collect(Collectors.toMap(Purchase::number, Function.identity()));
      this.dice = dice;
    }

    List<ObjectNode> of(Touch touch) {
      Person who = touch.who();
      ObjectNode call = call(touch);
      boolean isNewProspect =
          !who.isStranger() && !who.hasAccount() && identified.add(who.number());
      return isNewProspect ? List.of(identify(touch), call) : List.of(call);
    }

    private ObjectNode identify(Touch touch) {
      ObjectNode call = start(touch, "identify");
      call.putObject("traits").put("email", touch.who().email());
      return call;
    }

    private ObjectNode call(Touch touch) {
      return switch (touch.kind()) {
        case CRAWL, PAGE_VIEW -> page(touch);
        case PRODUCT_VIEW -> product(track(touch, "Product Viewed"), touch.about());
        case ADD_TO_CART -> product(track(touch, "Product Added"), touch.about());
        case SEARCH -> searched(track(touch, "Products Searched"), touch.about());
        case CHECKOUT -> order(track(touch, "Checkout Started"), touch.about());
        default -> order(track(touch, "Order Completed"), touch.about());
      };
    }

    private ObjectNode page(Touch touch) {
      ObjectNode call = start(touch, "page").put("name", touch.about());
      call.putObject("properties").put("path", touch.about()).put("url", SHOP + touch.about());
      return call;
    }

    private ObjectNode track(Touch touch, String event) {
      return start(touch, "track").put("event", event);
    }

    private ObjectNode product(ObjectNode call, String sku) {
      Product product = PRODUCTS.get(sku);
      call.putObject("properties")
          .put("product_id", sku)
          .put("sku", sku)
          .put("name", product.name())
          .put("category", product.category())
          .put("price", product.price())
          .put("currency", "GBP");
      return call;
    }

    private static ObjectNode searched(ObjectNode call, String query) {
      call.putObject("properties").put("query", query);
      return call;
    }

    private ObjectNode order(ObjectNode call, String number) {
      Purchase order = orders.get(number);
      call.putObject("properties")
          .put("order_id", number)
          .put("total", order.total())
          .put("currency", "GBP");
      return call;
    }

    private ObjectNode start(Touch touch, String type) {
      Person who = touch.who();
      ObjectNode call =
          JsonRow.object().put("messageId", "ajs-next-" + dice.hex(24)).put("type", type);
      boolean isLoggedIn = who.hasAccount() && dice.chance(LOGGED_IN);
      if (isLoggedIn) {
        call.put("userId", who.customerNumber());
      }
      call.put("anonymousId", device(who)).put("timestamp", touch.at().toString());
      context(call, touch, !isLoggedIn && !who.isStranger());
      return call;
    }

    private void context(ObjectNode call, Touch touch, boolean isKnownByMail) {
      ObjectNode context = call.putObject("context");
      boolean isCrawler = touch.kind() == TouchKind.CRAWL;
      context.put("userAgent", isCrawler ? CRAWLER : Browsers.any(dice));
      context.put("ip", Browsers.ip(dice));
      if (isKnownByMail) {
        context.putObject("traits").put("email", touch.who().email());
      }
    }

    private String device(Person who) {
      return devices.computeIfAbsent(who.number(), this::newDevice);
    }

    private String newDevice(int person) {
      String hex = dice.toward("device", person).hex(32);
      return String.join(
          "-",
          hex.substring(0, 8),
          hex.substring(8, 12),
          hex.substring(12, 16),
          hex.substring(16, 20),
          hex.substring(20));
    }
  }
}
