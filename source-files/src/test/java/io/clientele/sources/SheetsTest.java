package io.clientele.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of a workbook one sheet is read; none may be lost in silence. */
class SheetsTest {
  private static final List<String> HEADER = List.of("Order No", "Sold On", "Amount");
  private static final List<String> ORDER = List.of("A1", "2024-03-01", "19.90");

  @TempDir Path folder;

  @Test
  void theSheetThatHoldsRowsIsReadWhereverItStands() throws IOException {
    FoundFile file = workbook(List.of(List.of("Made by the shop")), List.of(HEADER, ORDER));
    assertThat(Shop.rows(file)).containsExactly(ORDER);
  }

  @Test
  void twoSheetsWithRowsAreRefusedBecauseOneWouldBeLost() throws IOException {
    FoundFile file = workbook(List.of(HEADER, ORDER), List.of(HEADER, ORDER));
    assertThat(Shop.problem(file))
        .contains("more than one of its sheets", "Save each of them as a file of its own");
  }

  @SafeVarargs
  private FoundFile workbook(List<List<String>>... sheets) throws IOException {
    try (OutputStream out = Files.newOutputStream(folder.resolve("orders.xlsx"));
        var workbook = new Workbook(out, "test", "1.0")) {
      for (int i = 0; i < sheets.length; i++) {
        fill(workbook.newWorksheet("sheet " + i), sheets[i]);
      }
    }
    return Shop.files(folder).get(0);
  }

  private static void fill(Worksheet sheet, List<List<String>> rows) {
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < rows.get(row).size(); column++) {
        sheet.value(row, column, rows.get(row).get(column));
      }
    }
  }
}
