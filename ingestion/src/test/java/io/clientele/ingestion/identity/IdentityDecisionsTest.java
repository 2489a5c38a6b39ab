package io.clientele.ingestion.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.contracts.ClienteleException;
import io.clientele.contracts.core.CustomerIdentity;
import io.clientele.contracts.core.CustomerRecord;
import io.clientele.contracts.core.IdentityDecision;
import io.clientele.ingestion.identity.IdentityDecisions.Decider;
import io.clientele.lake.Lake;
import io.clientele.lake.testing.TableRow;
import io.clientele.lake.testing.TestLake;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentityDecisionsTest {
  private static final Decider ANN = new Decider("ann", Instant.parse("2024-03-01T06:00:00Z"));

  @TempDir Path folder;
  private Lake lake;
  private IdentityDecisions decisions;

  @BeforeEach
  void threeRecordsOfOneCustomer() {
    lake = TestLake.in(folder);
    lake.replace(
        CustomerRecord.TABLE,
        RecordRow.dataset(Stream.of("1", "2", "3").map(RecordRow::person).toList()));
    lake.replace(
        CustomerIdentity.TABLE,
        TableRow.dataset(
            CustomerIdentity.TABLE,
            Stream.of("1", "2", "3")
                .map(
                    key ->
                        new TableRow(CustomerIdentity.TABLE)
                            .set(CustomerIdentity.SOURCE, "crm")
                            .set(CustomerIdentity.SOURCE_KEY, key)
                            .set(CustomerIdentity.CUSTOMER_ID, "c1"))
                .toList()));
    decisions = new IdentityDecisions(lake.root());
  }

  @Test
  void aSplitKeepsTheRecordApartFromAllOthersOfItsCustomer() {
    assertThat(decisions.split("crm:2", ANN)).isEqualTo(2);
    assertThat(verdicts())
        .containsExactlyInAnyOrder("crm:1 crm:2 different", "crm:2 crm:3 different");
  }

  @Test
  void theLatestDecisionAboutAPairHolds() {
    decisions.split("crm:2", "crm:1", ANN);
    decisions.merge("crm:1", "crm:2", ANN);
    assertThat(verdicts()).containsExactly("crm:1 crm:2 same");
  }

  @Test
  void anExplanationShowsEveryKeyAndWhatWasDecided() {
    decisions.merge("crm:1", "crm:2", ANN);
    assertThat(decisions.explain("crm:3").rows()).hasSize(3);
    assertThat(decisions.explain("c1").rows()).hasSize(3);
    assertThat(decisions.decided("c1").rows()).hasSize(1);
  }

  @Test
  void aKeyThatNoRecordHasIsRefusedWithoutRepeatingIt() {
    assertThatThrownBy(() -> decisions.merge("crm:1", "crm:o'hara@x.example", ANN))
        .isInstanceOf(ClienteleException.class)
        .hasMessageNotContaining("hara");
  }

  private List<String> verdicts() {
    return lake.hold(IdentityDecision.TABLE).stream()
        .map((Row row) -> row.getString(0) + " " + row.getString(1) + " " + row.getString(2))
        .toList();
  }
}
