package io.clientele.sources;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.profile.Fields;
import io.clientele.contracts.profile.Outcome;
import io.clientele.contracts.profile.RowMapper;
import io.clientele.contracts.table.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Small exports of made-up people, through a shipped profile. */
final class MadeUp {
  private MadeUp() {}

  static Instant at(String moment) {
    return Instant.parse(moment);
  }

  static Object customer(Outcome.Mapped row) {
    return row.value(io.clientele.contracts.core.CustomerKeyColumns.CUSTOMER_KEY);
  }

  static Outcome.Mapped only(String profile, String file, Table target, String csv) {
    List<Outcome.Mapped> rows = all(profile, file, target, csv);
    assertThat(rows).hasSize(1);
    return rows.get(0);
  }

  static List<Outcome.Mapped> all(String profile, String file, Table target, String csv) {
    return outcomes(profile, file, target, csv).stream().map(Outcome.Mapped.class::cast).toList();
  }

  static List<Outcome> outcomes(String name, String file, Table target, String csv) {
    return outcomes(new Exports(name), file, target, csv);
  }

  static List<Outcome> outcomes(Exports exports, String file, Table target, String csv) {
    Scanned.Readable<List<Fields>> read = read(exports, file, csv);
    var mapper = new RowMapper(exports.profile(), read.object().mapping(target).orElseThrow());
    return read.found().stream().map(MadeUp::firstOfItsOrder).map(mapper::map).toList();
  }

  private static Scanned.Readable<List<Fields>> read(Exports exports, String file, String csv) {
    try {
      Path folder = Files.createTempDirectory("exports");
      Path saved = Files.writeString(folder.resolve(file), csv);
      var read = exports.read(exports.files(saved).get(0));
      Files.delete(saved);
      Files.delete(folder);
      return read;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Fields firstOfItsOrder(Fields row) {
    return column -> column.equals(Fields.POSITION) ? "1" : row.value(column);
  }

  static List<String> header(String csv) {
    return List.of(csv.lines().findFirst().orElseThrow().replace("\"", "").split(","));
  }
}
