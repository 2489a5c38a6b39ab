package io.clientele.segmentation.member;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;

import io.clientele.contracts.ClienteleException;
import io.clientele.contracts.audience.RuleColumn;
import io.clientele.contracts.mart.CustomerRfm;
import io.clientele.lake.rule.CustomerColumns;
import io.clientele.lake.rule.RuleInputs;
import io.clientele.lake.rule.RuleTables;
import io.clientele.segmentation.member.SegmentTrial.Overlap;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Counts who fulfils a rule and is in other segments, all in one walk over the customers. */
final class OverlapCount {
  private static final RuleColumn RFM_SEGMENT =
      RuleTables.column(CustomerRfm.TABLE, CustomerRfm.SEGMENT);

  /** Positions of the figures behind the RFM segment. */
  private static final int CUSTOMERS = 1;

  private static final int FULFILLING = 2;
  private static final int FIRST_SEGMENT = 3;

  private final Segment tried;
  private final List<Segment> others;
  private final ZoneId zone;
  private final RuleInputs inputs;
  private final boolean hasScores;

  OverlapCount(Segment tried, List<Segment> others, ZoneId zone, RuleInputs inputs) {
    this.tried = tried;
    this.others = others;
    this.zone = zone;
    this.inputs = inputs;
    this.hasScores = hasScores(inputs);
  }

  private static boolean hasScores(RuleInputs inputs) {
    try {
      inputs.require(CustomerRfm.TABLE);
      return true;
    } catch (ClienteleException e) {
      return false;
    }
  }

  /** What was counted; the sizes are of customers who are not erased. */
  record Counted(long customers, long size, List<Overlap> overlaps) {}

  /** Customers with every column that is looked at. */
  Dataset<Row> customers() {
    var columns = new LinkedHashSet<>(tried.columns());
    columns.addAll(Members.columns(others));
    if (hasScores) {
      columns.add(RFM_SEGMENT);
    }
    return CustomerColumns.of(columns, inputs::read);
  }

  Counted counted() {
    Column rfm = hasScores ? CustomerColumns.column(RFM_SEGMENT) : lit(null).cast("string");
    List<Row> byRfm =
        customers()
            .groupBy(rfm)
            .agg(count(lit(1)), figures().toArray(Column[]::new))
            .collectAsList();
    var overlaps = new ArrayList<Overlap>();
    for (int i = 0; i < others.size(); i++) {
      int at = FIRST_SEGMENT + 2 * i;
      overlaps.add(new Overlap(others.get(i).name(), sum(byRfm, at), sum(byRfm, at + 1)));
    }
    overlaps.addAll(withRfm(byRfm));
    return new Counted(sum(byRfm, CUSTOMERS), sum(byRfm, FULFILLING), overlaps);
  }

  private List<Column> figures() {
    var members = new Members(others, zone);
    Column fulfils = members.isIn(tried);
    var ofOthers =
        others.stream()
            .map(members::isIn)
            .flatMap(isIn -> Stream.of(count_if(isIn), count_if(isIn.and(fulfils))));
    return Stream.concat(Stream.of(count_if(fulfils)), ofOthers).toList();
  }

  private static List<Overlap> withRfm(List<Row> byRfm) {
    return byRfm.stream()
        .filter(row -> !row.isNullAt(0))
        .map(row -> new Overlap(row.getString(0), row.getLong(CUSTOMERS), row.getLong(FULFILLING)))
        .sorted(Comparator.comparingLong(Overlap::both).reversed().thenComparing(Overlap::segment))
        .toList();
  }

  private static long sum(List<Row> rows, int at) {
    return rows.stream().mapToLong(row -> row.getLong(at)).sum();
  }
}
