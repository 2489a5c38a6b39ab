package io.clientele.benchmarks.signals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.SplittableRandom;

/**
 * Made-up events of a shop in Segment's words, some 600 bytes each. A few customers do much, most
 * do little; one in fifty events is delivered twice.
 *
 * @param customers how many do something
 * @param seed the same events for the same seed
 */
record GeneratedEvents(int customers, long seed) {
  private static final int REPEATED_EVERY = 50;
  private static final String[] KINDS = {
    "Page Viewed",
    "Product Viewed",
    "Products Searched",
    "Product Added",
    "Checkout Started",
    "Order Completed",
    "Email Opened",
    "Email Link Clicked"
  };

  /** Of a hundred events, how many are of the kind or one before. */
  private static final int[] SHARES = {55, 77, 83, 90, 92, 94, 97, 100};

  private static final String AGENT =
      "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36";

  /**
   * @param number the event's place in the stream
   * @param at when it happened
   */
  byte[] message(long number, Instant at) {
    long told = number % REPEATED_EVERY == 1 ? number - 1 : number;
    var chance = new SplittableRandom(seed * 31 + told);
    double share = chance.nextDouble();
    return message(told, (int) (customers * share * share * share), chance, at);
  }

  /** An event of the customer with this number, another one at every moment. */
  byte[] messageOf(int customer, Instant at) {
    long told = at.toEpochMilli() * customers + customer;
    return message(told, customer, new SplittableRandom(seed * 37 + customer), at);
  }

  private byte[] message(long told, int customer, SplittableRandom chance, Instant at) {
    int product = chance.nextInt(5000);
    return """
        {"messageId":"m-%d-%d","type":"track","event":"%s","timestamp":"%s","userId":"%d",\
        "anonymousId":"a-%08x","context":{"ip":"192.0.2.%d","locale":"en-GB","device":{"type":"desktop"},\
        "userAgent":"%s","library":{"name":"analytics.js","version":"2.11.1"},\
        "page":{"path":"/products/%d","referrer":"https://shop.example.com/","title":"Product %d"}},\
        "properties":{"product_id":"P-%d","category":"C-%d","price":%d.99,"currency":"GBP","quantity":1},\
        "integrations":{"All":true}}"""
        .formatted(
            seed,
            told,
            kind(chance.nextInt(100)),
            at,
            customer,
            chance.nextInt(),
            chance.nextInt(255),
            AGENT,
            product,
            product,
            product,
            product % 40,
            product % 90)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String kind(int percent) {
    int kind = 0;
    while (SHARES[kind] <= percent) {
      kind++;
    }
    return KINDS[kind];
  }
}
