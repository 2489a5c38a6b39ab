package io.clientele.benchmarks.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.clientele.contracts.core.CustomerLink;
import io.clientele.contracts.core.IdentityDecision;
import io.clientele.contracts.table.Table;
import io.clientele.ingestion.identity.IdentityResolution;
import io.clientele.ingestion.identity.IdentityResolution.Stages;
import io.clientele.lake.testing.SparkTest;
import io.clientele.lake.testing.TableRow;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the product promises on public records; these stand beside the project. */
class IdentityFiguresTest {
  @ParameterizedTest
  @CsvSource({"Febrl 1, 0.98", "splink fake_1000, 0.80"})
  void peopleAreFoundInPublicRecords(String name, double atLeast) {
    Path data = Path.of("../../shared/data").toAbsolutePath().normalize();
    var set = new PublicSets(SparkTest.spark(), data).all().get(name);
    assumeTrue(set != null, "Skipped: " + data + " has no " + name);
    assertThat(f1(set.get(), Stages.ALL)).isGreaterThanOrEqualTo(atLeast);
  }

  @ParameterizedTest
  @CsvSource({"4000, 0.97"})
  void peopleAreFoundAmongTheirFamilies(long records, double atLeast) {
    var generated = GeneratedRecords.of(SparkTest.spark(), records, 7);
    assertThat(f1(generated, Stages.ALL)).isGreaterThanOrEqualTo(atLeast);
  }

  private static double f1(LabelledRecords set, Stages stages) {
    var input =
        new IdentityResolution.Input(
            set.records(),
            none(CustomerLink.TABLE),
            none(IdentityDecision.TABLE),
            null,
            Timestamp.from(Instant.EPOCH));
    return PairScore.of(IdentityResolution.of(input, stages).rows(), set.truth()).f1();
  }

  private static Dataset<Row> none(Table table) {
    return TableRow.dataset(table, List.of());
  }
}
