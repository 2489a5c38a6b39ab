package io.clientele.sample.shop;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.clientele.sample.chance.Dice;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** What the shop sells, as {@code assortment.csv} lists it. */
public final class Assortment {
  public static final List<Product> PRODUCTS = read();
  public static final List<String> CATEGORIES =
      PRODUCTS.stream().map(Product::category).distinct().toList();

  private Assortment() {}

  /** A product that somebody with this taste would choose in this month. */
  public static Product choice(String favouriteCategory, int month, Dice dice) {
    return dice.pick(
        PRODUCTS, p -> p.demand(month) * (p.category().equals(favouriteCategory) ? 5 : 1));
  }

  private static List<Product> read() {
    var stream = Objects.requireNonNull(Assortment.class.getResourceAsStream("assortment.csv"));
    try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
        CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(reader)) {
      return rows.stream().map(Assortment::product).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Product product(NamedCsvRecord row) {
    return new Product(
        row.getField("sku"),
        row.getField("name"),
        row.getField("category"),
        new BigDecimal(row.getField("price")),
        Integer.parseInt(row.getField("peak")));
  }
}
