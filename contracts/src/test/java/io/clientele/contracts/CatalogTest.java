package io.clientele.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.contracts.table.Column;
import io.clientele.contracts.table.Table;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CatalogTest {
  @Test
  void everyTableSaysWhatARowIsAndWhatIdentifiesIt() {
    assertThat(Catalog.TABLES)
        .allSatisfy(
            table -> {
              assertThat(table.grain()).as(table + " grain").startsWith("one row per");
              assertThat(table.key()).as(table + " key").isNotEmpty();
              assertThat(table.columns()).allSatisfy(c -> assertThat(c.meaning()).isNotBlank());
            });
  }

  @Test
  void noTwoTablesShareAName() {
    assertThat(Catalog.TABLES.stream().map(Table::qualifiedName)).doesNotHaveDuplicates();
  }

  @Test
  void namesAndAddressesArePersonalWhereverTheyStand() {
    Set<String> tellsWho = Set.of("full_name", "email", "phone", "postal_code", "payload");
    Set<Column> open =
        Catalog.TABLES.stream()
            .flatMap(table -> table.columns().stream())
            .filter(column -> tellsWho.contains(column.name()) && !column.personal())
            .collect(Collectors.toSet());
    assertThat(open).isEmpty();
  }

  @Test
  void anUnknownTableIsAnsweredWithTheNearest() {
    assertThatThrownBy(() -> Catalog.table("core.sales"))
        .isInstanceOf(ClienteleException.class)
        .hasMessageContaining("core.sale");
  }
}
