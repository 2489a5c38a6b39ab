package io.clientele.sample.files;

import static io.clientele.sample.files.OneSample.RECEIPT;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ShopOrdersTest {
  private static final List<Map<String, String>> LINES =
      CsvContent.files(RECEIPT).stream()
          .filter(file -> file.startsWith("shop/"))
          .flatMap(file -> CsvContent.of(file).wholeRows().stream())
          .filter(row -> row.get("Created at").matches("\\d{4}-.*"))
          .filter(row -> !row.get("Name").isEmpty())
          .distinct()
          .toList();

  @Test
  void withoutTheDirtTheLinesAddUpToTheTrueSales() {
    BigDecimal sum =
        LINES.stream().map(ShopOrdersTest::amount).reduce(BigDecimal.ZERO, BigDecimal::add);

    assertThat(LINES).hasSize(RECEIPT.truth().orderLines());
    assertThat(sum).isEqualByComparingTo(RECEIPT.truth().netSales());
  }

  @Test
  void orderColumnsStandOnTheFirstLineOnly() {
    Map<String, Long> firstLines =
        LINES.stream()
            .filter(line -> !line.get("Financial Status").isEmpty())
            .collect(Collectors.groupingBy(line -> line.get("Name"), Collectors.counting()));

    assertThat(firstLines).hasSize(RECEIPT.truth().orders() + RECEIPT.truth().returns());
    assertThat(firstLines.values()).containsOnly(1L);
  }

  @Test
  void aReturnTakesBackLinesOfItsOrder() {
    List<Map<String, String>> returned =
        LINES.stream().filter(line -> line.get("Name").startsWith("R")).toList();

    assertThat(returned).isNotEmpty();
    assertThat(returned)
        .allSatisfy(
            line -> {
              assertThat(amount(line)).isNegative();
              assertThat(LINES)
                  .anyMatch(
                      sold ->
                          sold.get("Name").equals("#" + line.get("Name").substring(1))
                              && sold.get("Lineitem sku").equals(line.get("Lineitem sku")));
            });
  }

  @Test
  void everyShopCustomerHasANumberAndOneAddress() {
    Map<String, List<String>> addresses =
        LINES.stream()
            .filter(line -> !line.get("Customer Number").isEmpty())
            .collect(
                Collectors.groupingBy(
                    line -> line.get("Customer Number"),
                    Collectors.collectingAndThen(
                        Collectors.mapping(line -> line.get("Email"), Collectors.toSet()),
                        List::copyOf)));

    assertThat(addresses).hasSize(RECEIPT.truth().shopCustomers());
    assertThat(addresses.values()).allMatch(emails -> emails.size() == 1);
  }

  private static BigDecimal amount(Map<String, String> line) {
    return new BigDecimal(line.get("Lineitem price"))
        .multiply(new BigDecimal(line.get("Lineitem quantity")));
  }
}
