package io.clientele.ingestion.identity;

import static io.clientele.ingestion.identity.ComparedRecords.BLOCKS;
import static io.clientele.ingestion.identity.ComparedRecords.VALUES;
import static io.clientele.ingestion.identity.MatchKeys.RECORD;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The pairs that share a block, each compared once. Blocks that more records share than a bound say
 * little and are left out; the bound falls where it must, so that the number of comparisons grows
 * no faster than the number of records.
 *
 * @param records record, values and the blocks that are looked into
 * @param pairs left, right and pattern
 */
record CandidatePairs(Dataset<Row> records, Dataset<Row> pairs) {
  static final String LEFT = "left";
  static final String RIGHT = "right";
  static final String PATTERN = "pattern";

  private static final String BLOCK = "block";
  private static final String SIZE = "size";
  private static final String MEMBERS = "members";
  private static final long LARGEST_BLOCK = 100;
  private static final long PAIRS_PER_RECORD = 20;
  private static final StructType PAIR =
      new StructType()
          .add(LEFT, DataTypes.StringType)
          .add(RIGHT, DataTypes.StringType)
          .add(PATTERN, DataTypes.LongType);

  /**
   * @param compared as {@link ComparedRecords} gives them
   * @param count how many they are
   */
  static CandidatePairs among(Dataset<Row> compared, long count) {
    Dataset<Row> inBlocks = compared.select(col(RECORD), explode(col(BLOCKS)).as(BLOCK));
    Dataset<Row> blocks =
        inBlocks
            .groupBy(BLOCK)
            .agg(count(lit(1)).as(SIZE))
            .where(col(SIZE).gt(1))
            .localCheckpoint();
    long largest = BlockBound.of(sizes(blocks), LARGEST_BLOCK, PAIRS_PER_RECORD * count);
    Dataset<Row> located =
        inBlocks
            .join(blocks.where(col(SIZE).leq(largest)), BLOCK)
            .groupBy(RECORD)
            .agg(array_sort(collect_list(BLOCK)).as(BLOCKS));
    Dataset<Row> records =
        compared
            .drop(BLOCKS)
            .join(located, Columns.named(List.of(RECORD)), "left")
            .localCheckpoint();
    return new CandidatePairs(records, compare(records).localCheckpoint());
  }

  private static List<BlockBound.Size> sizes(Dataset<Row> blocks) {
    return blocks.groupBy(SIZE).count().collectAsList().stream()
        .map(row -> new BlockBound.Size(row.getLong(0), row.getLong(1)))
        .toList();
  }

  private static Dataset<Row> compare(Dataset<Row> records) {
    Column member = struct(col(RECORD), col(VALUES), col(BLOCKS));
    return records
        .where(col(BLOCKS).isNotNull())
        .select(explode(col(BLOCKS)).as(BLOCK), member.as(MEMBERS))
        .groupBy(BLOCK)
        .agg(collect_list(MEMBERS).as(MEMBERS))
        .flatMap((FlatMapFunction<Row, Row>) CandidatePairs::pairsOf, Encoders.row(PAIR));
  }

  private static Iterator<Row> pairsOf(Row block) {
    List<Member> members = block.<Row>getList(1).stream().map(Member::of).toList();
    var pairs = new ArrayList<Row>();
    for (int i = 0; i < members.size(); i++) {
      for (int j = i + 1; j < members.size(); j++) {
        Member one = members.get(i);
        Member other = members.get(j);
        // A pair that shares several blocks is compared in the first of them only.
        if (one.firstShared(other) == block.getLong(0)) {
          pairs.add(one.record.compareTo(other.record) < 0 ? pair(one, other) : pair(other, one));
        }
      }
    }
    return pairs.iterator();
  }

  private static Row pair(Member left, Member right) {
    return RowFactory.create(left.record, right.record, Pattern.of(left.features, right.features));
  }

  private record Member(String record, Features features, long[] blocks) {
    static Member of(Row row) {
      return new Member(row.getString(0), featuresOf(row, 1), blocksOf(row, 2));
    }

    long firstShared(Member other) {
      int i = 0;
      int j = 0;
      while (blocks[i] != other.blocks[j]) {
        if (blocks[i] < other.blocks[j]) {
          i++;
        } else {
          j++;
        }
      }
      return blocks[i];
    }
  }

  static Features featuresOf(Row row, int at) {
    return new Features(row.<String>getList(at).toArray(String[]::new));
  }

  private static long[] blocksOf(Row row, int at) {
    return row.<Long>getList(at).stream().mapToLong(Long::longValue).toArray();
  }
}
