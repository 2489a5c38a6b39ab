package io.clientele.lake;

import io.clientele.contracts.ClienteleException;
import io.clientele.contracts.table.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Write, audit, publish: rows become files, files are looked at, and then a version names them. */
final class Publishing {
  private final Lake lake;
  private final DeltaLogs logs;
  private final Staging staging;
  private final Audit audit;

  Publishing(Lake lake, DeltaLogs logs, Audit audit) {
    this.lake = lake;
    this.logs = logs;
    this.staging = new Staging(lake.hadoop());
    this.audit = audit;
  }

  List<StagedFile> staged(Table table, Dataset<Row> rows) {
    return staged(table, TablePart.whole(), rows);
  }

  List<StagedFile> staged(Table table, TablePart part, Dataset<Row> rows) {
    return staging.write(new ContractedRows(table).of(rows), table, part, lake.path(table));
  }

  List<StagedFile> staged(Table table, List<Row> rows) {
    return staged(table, TablePart.whole(), rows);
  }

  List<StagedFile> staged(Table table, TablePart part, List<Row> rows) {
    try {
      return new HeldRows(table, part, rows).stage(lake.path(table), logs.engine());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write to " + table, e);
    }
  }

  /** Looks at files that take the place of what was there, or are the first ones. */
  List<StagedFile> whole(Table table, List<StagedFile> files) {
    return audited(new StagedWrite(table, files, OptionalLong.of(rows(files)), true));
  }

  /**
   * Looks at files of rows that are known to have one key each: what was merged, or what somebody
   * appends who let one row for each key through.
   *
   * @param fresh how many rows are new; without any, the write is no delivery
   */
  List<StagedFile> keyed(Table table, List<StagedFile> files, long fresh) {
    var arrived = fresh == 0 ? OptionalLong.empty() : OptionalLong.of(fresh);
    return audited(new StagedWrite(table, files, arrived, false));
  }

  private List<StagedFile> audited(StagedWrite write) {
    try {
      audit.look(lake, write);
      return write.files();
    } catch (ClienteleException e) {
      staging.discard(write.files());
      throw e;
    }
  }

  Written commit(Table table, List<StagedFile> files, Noted noted, Leaving leaving) {
    return Contested.write(table, () -> commitOnce(table, files, noted, leaving));
  }

  Written commitOnce(Table table, List<StagedFile> files, Noted noted, Leaving leaving)
      throws IOException {
    long version = new KernelCommit(table, files, noted, leaving).to(logs, lake.path(table));
    return new Written(rows(files), version);
  }

  /**
   * Puts rows in the place of those that files hold, without a look at them: for books that are
   * written anew while a run goes on.
   *
   * @param former paths of the files, without file system
   * @return paths of the new ones
   */
  Set<String> replaceFiles(Table table, List<Row> rows, Set<String> former) {
    List<StagedFile> files = staged(table, rows);
    commit(table, files, Noted.nothing(), Leaving.files(former));
    return files.stream()
        .map(file -> new Path(file.path()).toUri().getPath())
        .collect(Collectors.toSet());
  }

  static long rows(List<StagedFile> files) {
    return files.stream().mapToLong(StagedFile::rows).sum();
  }
}
