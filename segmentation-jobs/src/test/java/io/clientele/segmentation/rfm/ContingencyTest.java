package io.clientele.segmentation.rfm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.segmentation.rfm.Contingency.Cell;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.StringLength;

class ContingencyTest {
  @Example
  void kappaIsWhatChanceLeavesOpen() {
    var table =
        new Contingency(
            List.of(
                new Cell("a", "a", 20),
                new Cell("a", "b", 5),
                new Cell("b", "a", 10),
                new Cell("b", "b", 15)));
    assertThat(table.sameShare()).isEqualTo(0.7);
    assertThat(table.kappa()).isCloseTo(0.4, within(1e-12));
  }

  @Property
  void withItselfAnyNamingAgreesCompletely(
      @ForAll @NotEmpty List<@AlphaChars @StringLength(1) String> names) {
    var table = new Contingency(names.stream().map(name -> new Cell(name, name, 3)).toList());
    assertThat(table.sameShare()).isEqualTo(1);
    assertThat(table.kappa()).isCloseTo(1, within(1e-9));
  }

  @Property
  void itDoesNotMatterWhichComesFirst(
      @ForAll @NotEmpty List<@AlphaChars @StringLength(2) String> pairs) {
    var cells =
        pairs.stream().map(pair -> new Cell(pair.substring(0, 1), pair.substring(1), 1)).toList();
    var turned = cells.stream().map(cell -> new Cell(cell.other(), cell.one(), 1)).toList();
    assertThat(new Contingency(turned).kappa())
        .isCloseTo(new Contingency(cells).kappa(), within(1e-9));
  }
}
