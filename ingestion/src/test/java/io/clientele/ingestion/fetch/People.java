package io.clientele.ingestion.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.clientele.ingestion.SourceInput;
import io.clientele.lake.Origin;
import io.clientele.lake.Source;
import io.clientele.lake.testing.TestLake;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** A workspace whose only source knows people, and what was fetched of them. */
public final class People {
  public static final Map<String, String> ENVIRONMENT =
      Map.of("CRM_USER", TestDatabase.USER, "CRM_PASSWORD", TestDatabase.PASSWORD);
  public static final Map<String, String> CONNECTION =
      Map.of("user", "${ENV:CRM_USER}", "password", "${ENV:CRM_PASSWORD}");
  private static final String PROFILE =
      """
      description: People of a made-up system.
      objects:
        person:
          header: [id, email]
          tables:
            customer_record:
              key: id
              columns:
                kind: {value: person}
                full_name: name
                email: email
                modified_at: updated_at
        guest:
          header: [id]
          tables:
            customer_record: {key: id, columns: {kind: {value: person}}}
        member:
          header: [id]
          snapshot: {deletes_at_most: 50}
          tables:
            customer_record: {key: id, columns: {kind: {value: person}}}
        visit:
          header: [order_no, email]
          tables:
            customer_record:
              key: [order_no, _position]
              columns: {kind: {value: person}, email: email}
      """;

  private final Path folder;
  private final Source source;

  /** People in tables. */
  People(Path folder, String path, Map<String, Origin> objects) {
    this(folder, path, objects, CONNECTION);
  }

  People(Path folder, String path, Map<String, Origin> objects, Map<String, String> connection) {
    this.folder = folder;
    this.source = source(folder, path, objects, connection);
  }

  /** A source of people, its profile written beside. */
  public static Source source(
      Path folder, String path, Map<String, Origin> objects, Map<String, String> connection) {
    try {
      Files.writeString(folder.resolve("people.yml"), PROFILE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Source("crm", "people.yml", path, connection, objects);
  }

  /** A table that is fetched by its column {@code updated_at}. */
  public static Origin since(String table, String lookback) {
    return new Origin(table, Optional.of("updated_at"), Optional.of(lookback));
  }

  List<String> fetch() {
    return fetch(1000);
  }

  /**
   * @param most rows in a portion
   */
  List<String> fetch(int most) {
    SourceInput input = SourceInput.of(TestLake.workspace(folder, source)).inputs().get(0);
    return new Fetch(ENVIRONMENT::get, most).whatIsNew(input);
  }

  /** The names of the portions, in order. */
  List<String> portions() {
    try (Stream<Path> files = Files.list(folder.resolve("fetched/crm"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines of all portions below their headers, in the order in which they came. */
  List<String> rows() {
    return portions().stream().flatMap(portion -> lines(portion).stream().skip(1)).toList();
  }

  List<String> lines(String portion) {
    try (InputStream in =
        new GZIPInputStream(Files.newInputStream(folder.resolve("fetched/crm").resolve(portion)))) {
      return new String(in.readAllBytes(), UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void remove(String portion) {
    try {
      Files.delete(folder.resolve("fetched/crm").resolve(portion));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path file(String name) {
    return folder.resolve("fetched/crm").resolve(name);
  }
}
