package io.clientele.segmentation.value.model;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingDouble;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The 2,357 customers of CDNOW that the papers use, from the log of their purchases.
 *
 * @param customers what each spent on each day
 */
public record Cdnow(Collection<TreeMap<LocalDate, Double>> customers) {
  /** The day that the papers' calibration ends with. */
  public static final LocalDate CALIBRATED = LocalDate.of(1997, 9, 30);

  /** The last day of the log, 39 weeks later. */
  public static final LocalDate END = LocalDate.of(1998, 6, 30);

  private static final Path FILE = Path.of("../../shared/data/cdnow/CDNOW_sample.txt");
  private static final int CUSTOMER = 1;
  private static final int DAY = 2;
  private static final int AMOUNT = 4;

  /** Empty where the data is not at hand. */
  public static Optional<Cdnow> sample() {
    if (!Files.isRegularFile(FILE)) {
      return Optional.empty();
    }
    try (Stream<String> lines = Files.lines(FILE)) {
      var byCustomer =
          lines
              .map(line -> line.strip().split("\\s+"))
              .collect(
                  groupingBy(
                      fields -> fields[CUSTOMER],
                      TreeMap::new,
                      groupingBy(
                          fields -> LocalDate.parse(fields[DAY], DateTimeFormatter.BASIC_ISO_DATE),
                          TreeMap::new,
                          summingDouble(fields -> Double.parseDouble(fields[AMOUNT])))));
      return Optional.of(new Cdnow(byCustomer.values()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same customers as they were known on an earlier day. */
  public Cdnow until(LocalDate day) {
    return new Cdnow(
        customers.stream()
            .map(days -> new TreeMap<>(days.headMap(day, true)))
            .filter(days -> !days.isEmpty())
            .toList());
  }

  /**
   * @param unit days of the unit of time: 1 or 7
   */
  public Purchases purchases(LocalDate asOf, double unit) {
    return Purchases.of(
        customers.stream()
            .map(
                days ->
                    new PurchaseGroup(
                        days.size() - 1,
                        ChronoUnit.DAYS.between(days.firstKey(), days.lastKey()) / unit,
                        ChronoUnit.DAYS.between(days.firstKey(), asOf) / unit,
                        1))
            .toList());
  }

  /** What the repeats of each customer came to; who spent nothing on them is left out. */
  public List<SpendGroup> spending() {
    return customers.stream()
        .map(Cdnow::spending)
        .filter(group -> group.repeats() > 0 && group.amount() > 0)
        .toList();
  }

  public int repeats() {
    return customers.stream().mapToInt(days -> days.size() - 1).sum();
  }

  private static SpendGroup spending(TreeMap<LocalDate, Double> days) {
    int repeats = days.size() - 1;
    double amount =
        days.tailMap(days.firstKey(), false).values().stream().mapToDouble(x -> x).sum();
    return SpendGroup.customer(repeats, amount / repeats);
  }
}
