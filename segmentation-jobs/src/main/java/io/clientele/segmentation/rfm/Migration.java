package io.clientele.segmentation.rfm;

import io.clientele.contracts.mart.SegmentMigration;
import io.clientele.segmentation.rfm.Contingency.Cell;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * How the customers of one method moved between two days.
 *
 * @param asOf the later day
 * @param span why the earlier day was chosen
 * @param since the earlier day
 * @param moves one for each pair of segments that occurs
 */
record Migration(LocalDate asOf, String method, Span span, LocalDate since, List<Move> moves) {
  /**
   * @param customers who went this way
   * @param amount their monetary value on the later day
   */
  record Move(String from, String to, long customers, BigDecimal amount) {
    /** Reads a row of {@link SegmentMigrationBuild#moves}. */
    static Move of(Row row) {
      return new Move(row.getString(1), row.getString(2), row.getLong(3), row.getDecimal(4));
    }

    boolean wasThere() {
      return !from.equals(SegmentMigration.NOT_YET);
    }

    boolean isThere() {
      return !to.equals(SegmentMigration.NO_LONGER);
    }
  }

  Migration {
    moves = List.copyOf(moves);
  }

  /** False where one of the days does not have the method: then nobody moved by it. */
  boolean isComparison() {
    return moves.stream().anyMatch(Move::wasThere) && moves.stream().anyMatch(Move::isThere);
  }

  /** Rows of {@code mart.segment_migration}. */
  Stream<Row> rows() {
    return moves.stream()
        .map(
            move ->
                RowFactory.create(
                    Date.valueOf(asOf),
                    method,
                    span.text(),
                    Date.valueOf(since),
                    move.from(),
                    move.to(),
                    move.customers(),
                    move.amount()));
  }

  /** A row of {@code mart.rfm_stability}, none where nobody is there on both days. */
  Stream<Row> stability() {
    var stayed =
        new Contingency(
            moves.stream()
                .filter(move -> move.wasThere() && move.isThere())
                .map(move -> new Cell(move.from(), move.to(), move.customers()))
                .toList());
    return Stream.of(stayed)
        .filter(each -> each.customers() > 0)
        .map(
            each ->
                RowFactory.create(
                    Date.valueOf(asOf),
                    method,
                    span.text(),
                    Date.valueOf(since),
                    each.customers(),
                    each.sameShare(),
                    each.kappa()));
  }
}
