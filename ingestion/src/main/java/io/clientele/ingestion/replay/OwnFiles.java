package io.clientele.ingestion.replay;

import io.clientele.contracts.ClienteleException;
import io.clientele.ingestion.SourceInput;
import io.clientele.sources.FileContent;
import io.clientele.sources.FileScanner;
import io.clientele.sources.FoundFile;
import io.clientele.sources.Scanned;
import io.clientele.sources.records.SourceRecord;
import io.clientele.sources.records.Unsplittable;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;

/** Splits a text as the file does that it stood in, as long as that is there. */
final class OwnFiles {
  private final Map<String, SourceInput> inputs;
  private final Map<String, Map<String, FoundFile>> files = new HashMap<>();
  private final Map<FoundFile, Optional<FileContent>> contents = new HashMap<>();

  OwnFiles(List<SourceInput> inputs) {
    this.inputs = inputs.stream().collect(Collectors.toMap(SourceInput::name, Function.identity()));
  }

  /** The columns of a text; nothing where its file is gone or still does not take it. */
  Optional<Map<String, String>> split(Quarantined row, String text) {
    return Optional.ofNullable(inputs.get(row.source()))
        .flatMap(
            input ->
                content(input, row.origin().file())
                    .flatMap(file -> record(file, input, row.object(), text)));
  }

  private static Optional<Map<String, String>> record(
      FileContent file, SourceInput input, String object, String text) {
    return input.profile().objects().stream()
        .filter(each -> each.name().equals(object))
        .findFirst()
        .flatMap(each -> file.record(text, each))
        .filter(SourceRecord.Split.class::isInstance)
        .map(record -> ((SourceRecord.Split) record).fields().others(Set.of()));
  }

  private Optional<FileContent> content(SourceInput input, String name) {
    FoundFile file = files.computeIfAbsent(input.name(), source -> listed(input)).get(name);
    return file == null
        ? Optional.empty()
        : contents.computeIfAbsent(file, found -> content(input, found));
  }

  /** Only its beginning is read. */
  private static Optional<FileContent> content(SourceInput input, FoundFile file) {
    Scanned<Boolean> scanned =
        new FileScanner(input.profile(), file).scan((content, object) -> true);
    return scanned instanceof Scanned.Readable<Boolean> readable
        ? Optional.of(readable.content())
        : Optional.empty();
  }

  private static Map<String, FoundFile> listed(SourceInput input) {
    try {
      return input.files(new Configuration()).stream()
          .collect(Collectors.toMap(FoundFile::name, Function.identity()));
    } catch (ClienteleException | UncheckedIOException | Unsplittable e) {
      return Map.of();
    }
  }
}
