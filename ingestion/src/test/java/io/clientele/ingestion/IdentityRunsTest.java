package io.clientele.ingestion;

import static io.clientele.ingestion.ShopDays.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.core.CustomerIdentity;
import io.clientele.contracts.ops.MatchWeight;
import io.clientele.ingestion.identity.IdentityDecisions;
import io.clientele.ingestion.identity.IdentityDecisions.Decider;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is who is asked again only where something says so. */
class IdentityRunsTest {
  @TempDir Path folder;
  private Ingestion ingestion;

  @BeforeEach
  void ingestTwoCustomers() throws IOException {
    var days = new ShopDays(folder.resolve("shop"));
    ingestion = new Ingestion(folder, days.source());
    days.write("day1.csv", line("1", "A", 2, "17850.0"), line("2", "B", 1, "17851.0"));
    ingestion.run();
  }

  @Test
  void aRunWithNothingNewResolvesNobodyAnew() {
    long learned = ingestion.lake().version(MatchWeight.TABLE);
    assertThat(ingestion.run().get("customer_identity").rowsIn()).isZero();
    assertThat(ingestion.lake().version(MatchWeight.TABLE)).isEqualTo(learned);
    assertThat(customers()).isEqualTo(2);
  }

  @Test
  void aDecisionIsSomethingNew() {
    var decisions = new IdentityDecisions(ingestion.lake().root());
    decisions.merge("shop:17850", "shop:17851", new Decider("ann", Instant.EPOCH));
    assertThat(ingestion.run().get("customer_identity").rowsIn()).isEqualTo(2);
    assertThat(customers()).isEqualTo(1);
  }

  private long customers() {
    return ingestion
        .lake()
        .read(CustomerIdentity.TABLE)
        .select(CustomerIdentity.CUSTOMER_ID)
        .distinct()
        .count();
  }
}
