package io.clientele.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.contracts.ClienteleException;
import io.clientele.contracts.mart.CustomerRfm;
import io.clientele.lake.testing.SparkTest;
import io.clientele.lake.testing.TestLake;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LakeQueryTest {
  @TempDir Path folder;

  @Test
  void aPartitionedTableAnswersWithTypedDatesAndOnlyItsLatestVersion() {
    Lake lake = TestLake.in(folder);
    LocalDate day = LocalDate.of(2024, 3, 1);
    var rows =
        SparkTest.spark()
            .sql(
                "SELECT DATE '2024-03-01' AS as_of, 'c1' AS customer_id, 3 AS recency_days, 2 AS"
                    + " frequency, CAST(19.90 AS DECIMAL(18,2)) AS monetary, 5 AS r, 4 AS f, 3 AS"
                    + " m, 'Champions' AS segment, 'quantile' AS method");
    lake.replaceWhere(CustomerRfm.TABLE, rows, Map.of("as_of", day));
    lake.replaceWhere(CustomerRfm.TABLE, rows, Map.of("as_of", day));
    QueryResult result = query("SELECT segment, monetary, year(as_of) AS y FROM mart.customer_rfm");
    assertThat(result.columns()).containsExactly("segment", "monetary", "y");
    assertThat(result.rows()).hasSize(1);
    assertThat(result.rows().get(0).toString()).isEqualTo("[Champions, 19.90, 2024]");
  }

  @Test
  void aTableOfTheContractsThatWasNeverWrittenIsEmpty() {
    assertThat(query("SELECT * FROM core.sale").rows()).isEmpty();
    assertThat(query("SELECT count(*) FROM score.churn WHERE probability > 0.5").rows())
        .isEqualTo(List.of(List.of(0L)));
  }

  @Test
  void anUnknownTableIsAnsweredWithTheNearest() {
    assertThatThrownBy(() -> query("SELECT * FROM core.sales"))
        .isInstanceOf(ClienteleException.class)
        .hasMessageContaining("core.sale");
  }

  @Test
  void aWrongStatementIsExplainedInOneLine() {
    assertThatThrownBy(() -> query("SELECT colour FROM core.sale"))
        .isInstanceOf(ClienteleException.class)
        .hasMessageContaining("colour")
        .hasMessageContaining("clientele tables");
  }

  private QueryResult query(String sql) {
    return new LakeQuery(folder.resolve("lake").toString()).answer(sql);
  }
}
