package io.clientele.segmentation.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.clientele.contracts.mart.CustomerFacts;
import io.clientele.contracts.mart.CustomerValue;
import io.clientele.contracts.mart.ValueModel;
import io.clientele.lake.JobContext;
import io.clientele.lake.JobResult;
import io.clientele.lake.Lake;
import io.clientele.lake.testing.TableRow;
import io.clientele.lake.testing.TestLake;
import io.clientele.segmentation.value.model.Cdnow;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole job on real customers, in days, as it runs every night. */
class CustomerValueCdnowTest {
  private static final int HOLDOUT = 273;
  private static final ValueSettings SETTINGS =
      new ValueSettings(List.of(HOLDOUT), 0.10, HOLDOUT, 100);

  @TempDir Path folder;
  private Lake lake;

  @BeforeEach
  void fill() {
    var sample = Cdnow.sample();
    assumeTrue(sample.isPresent(), "skipped: shared/data/cdnow is absent");
    lake = TestLake.in(folder);
    for (LocalDate day : List.of(Cdnow.CALIBRATED, Cdnow.END)) {
      Dataset<Row> facts =
          TableRow.dataset(CustomerFacts.TABLE, CdnowFacts.of(sample.orElseThrow(), day));
      lake.replaceWhere(CustomerFacts.TABLE, facts, Map.of(CustomerFacts.AS_OF, day));
    }
  }

  @Test
  void theJobFindsThePublishedParametersInDays() {
    assertThat(run(Cdnow.CALIBRATED)).isEqualTo(JobResult.of(2357, 2 * 2357));
    assertThat(measure(Cdnow.CALIBRATED, "bg_nbd", "alpha") / 7).isCloseTo(4.414, within(5e-4));
    assertThat(measure(Cdnow.CALIBRATED, "bg_nbd", "b")).isCloseTo(2.426, within(5e-4));
    assertThat(measure(Cdnow.CALIBRATED, "pareto_nbd", "beta") / 7).isCloseTo(11.669, within(1e-3));
    assertThat(measure(Cdnow.CALIBRATED, "gamma_gamma", "p")).isCloseTo(6.25, within(5e-3));
    assertThat(measure(Cdnow.CALIBRATED, "gamma_gamma", "q")).isCloseTo(3.74, within(5e-3));
    assertThat(measure(Cdnow.CALIBRATED, "gamma_gamma", "v")).isCloseTo(15.44, within(5e-3));
    assertThat(measure(Cdnow.CALIBRATED, "gamma_gamma", ValueModel.CORRELATION))
        .isCloseTo(0.114, within(5e-3));
    Row first = customer("c0");
    assertThat(first.<Double>getAs(CustomerValue.EXPECTED_PURCHASES))
        .isCloseTo(1.226, within(2e-3));
    assertThat(first.<BigDecimal>getAs(CustomerValue.PURCHASE_VALUE)).isEqualByComparingTo("24.65");
    assertThat(first.<BigDecimal>getAs(CustomerValue.EXPECTED_VALUE))
        .isGreaterThan(first.getAs(CustomerValue.DISCOUNTED_VALUE));
  }

  @Test
  void theHoldoutIsThatOfThePapersAndARepeatedRunTellsTheSame() {
    run(Cdnow.END);
    List<Row> told = measures(Cdnow.END);
    run(Cdnow.END);
    assertThat(measures(Cdnow.END)).isEqualTo(told);
    assertThat(measure(Cdnow.END, "bg_nbd", ValueModel.HOLDOUT_HAPPENED)).isEqualTo(1882);
    assertThat(measure(Cdnow.END, "bg_nbd", ValueModel.HOLDOUT_EXPECTED))
        .isCloseTo(1653.4, within(0.5));
    assertThat(measure(Cdnow.END, "pareto_nbd", ValueModel.HOLDOUT_ERROR))
        .isCloseTo(-0.115, within(5e-4));
  }

  private JobResult run(LocalDate asOf) {
    return new CustomerValueJob(SETTINGS)
        .run(JobContext.on(asOf, lake, TestLake.workspace(folder), "run-1", Instant.EPOCH));
  }

  private List<Row> measures(LocalDate asOf) {
    return lake.read(ValueModel.TABLE, asOf)
        .orderBy(ValueModel.MODEL, ValueModel.MEASURE)
        .collectAsList();
  }

  private double measure(LocalDate asOf, String model, String name) {
    return measures(asOf).stream()
        .filter(row -> row.getAs(ValueModel.MODEL).equals(model))
        .filter(row -> row.getAs(ValueModel.MEASURE).equals(name))
        .mapToDouble(row -> row.<Double>getAs(ValueModel.VALUE))
        .sum();
  }

  private Row customer(String id) {
    return lake.read(CustomerValue.TABLE, Cdnow.CALIBRATED)
        .where("customer_id = '%s' AND model = 'bg_nbd'".formatted(id))
        .first();
  }
}
