package io.clientele.lake;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.contracts.ClienteleException;
import io.clientele.contracts.mart.SegmentMember;
import io.clientele.lake.testing.TableRow;
import io.clientele.lake.testing.TestLake;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RewriteTest {
  private static final Column OF_A = col(SegmentMember.SEGMENT).equalTo("a");

  @TempDir Path folder;
  private Lake lake;

  @BeforeEach
  void twoSegments() {
    lake = TestLake.in(folder);
    lake.replace(SegmentMember.TABLE, stays("a 1", "a 2", "b 1"));
  }

  @Test
  void onlyFilesThatHoldARowOfTheKindAreWrittenAnew() {
    List<String> before = files("segment=b");
    lake.rewrite(
        SegmentMember.TABLE,
        OF_A.and(col(SegmentMember.CUSTOMER_ID).equalTo("1")),
        rows -> rows.where(col(SegmentMember.CUSTOMER_ID).notEqual("1")));
    assertThat(told()).containsExactly("a 2", "b 1");
    assertThat(files("segment=b")).isEqualTo(before);
  }

  @Test
  void whereNoRowIsOfTheKindRowsAreAdded() {
    lake.rewrite(SegmentMember.TABLE, lit(false), rows -> rows.unionByName(stays("c 1")));
    assertThat(told()).containsExactly("a 1", "a 2", "b 1", "c 1");
  }

  @Test
  void aKeyThatIsRepeatedBlocksTheVersion() {
    assertThatThrownBy(
            () -> lake.rewrite(SegmentMember.TABLE, OF_A, rows -> rows.unionByName(rows)))
        .isInstanceOf(ClienteleException.class)
        .hasMessageContaining("Cannot publish mart.segment_member");
    assertThat(told()).containsExactly("a 1", "a 2", "b 1");
  }

  private List<String> files(String part) {
    return lake.liveFiles(SegmentMember.TABLE).paths().stream()
        .filter(path -> path.contains(part))
        .toList();
  }

  private List<String> told() {
    var rows = new ArrayList<String>();
    lake.read(SegmentMember.TABLE)
        .collectAsList()
        .forEach(row -> rows.add(row.getString(0) + " " + row.getString(1)));
    return rows.stream().sorted().toList();
  }

  private static Dataset<Row> stays(String... segmentsAndCustomers) {
    var rows =
        Stream.of(segmentsAndCustomers)
            .map(each -> each.split(" "))
            .map(
                each ->
                    new TableRow(SegmentMember.TABLE)
                        .set(SegmentMember.SEGMENT, each[0])
                        .set(SegmentMember.CUSTOMER_ID, each[1])
                        .set(SegmentMember.VALID_FROM, LocalDate.EPOCH)
                        .set(SegmentMember.ENDED, SegmentMember.OPEN))
            .toList();
    return TableRow.dataset(SegmentMember.TABLE, rows);
  }
}
