package io.clientele.ingestion.replay;

import io.clientele.contracts.ClienteleException;
import io.clientele.contracts.ops.Quarantine;
import io.clientele.contracts.profile.Fields;
import io.clientele.contracts.profile.FileFormat;
import io.clientele.contracts.profile.ObjectProfile;
import io.clientele.contracts.profile.RecordLayout;
import io.clientele.contracts.profile.SourceProfile;
import io.clientele.sources.FileContent;
import io.clientele.sources.FileScanner;
import io.clientele.sources.FoundFile;
import io.clientele.sources.Scanned;
import io.clientele.sources.records.RecordReader;
import io.clientele.sources.records.SourceRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * What {@code clientele quarantine export} wrote, with payloads that people corrected: CSV, a
 * workbook or JSON lines, with an id and a payload in every row. It is read as any export is.
 */
final class RepairFile {
  private static final int AT_A_TIME = 500;
  private static final String ID = Fields.name(Quarantine.QUARANTINE_ID);
  private static final String PAYLOAD = Fields.name(Quarantine.PAYLOAD);
  private static final ObjectProfile REPAIRS =
      new ObjectProfile(
          "repair",
          List.of("*"),
          FileFormat.CSV,
          ',',
          List.of("utf-8", "windows-1252"),
          RecordLayout.USUAL,
          List.of(ID, PAYLOAD),
          Map.of(),
          Map.of(ID, Quarantine.QUARANTINE_ID, PAYLOAD, Quarantine.PAYLOAD),
          /* order= */ null,
          /* snapshot= */ null,
          List.of());

  private final FileContent content;

  private RepairFile(FileContent content) {
    this.content = content;
  }

  /**
   * @throws ClienteleException where it is no such file
   */
  static RepairFile open(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new ClienteleException(
          "Cannot replay " + file + ": there is no such file.",
          "Write one with `clientele quarantine export`, and correct the payloads in it.");
    }
    var profile =
        new SourceProfile(
            "repairs",
            "replay",
            "Corrected rows",
            "XXX",
            ZoneId.of("UTC"),
            List.of(),
            List.of(),
            List.of(REPAIRS));
    Scanned<Boolean> scanned =
        new FileScanner(profile, FoundFile.local(file)).scan((content, object) -> true);
    if (scanned instanceof Scanned.Readable<Boolean> readable) {
      return new RepairFile(readable.content());
    }
    throw new ClienteleException(
        "Cannot replay " + file + ". " + ((Scanned.Refused<Boolean>) scanned).problem(),
        "Write one with `clientele quarantine export`, and correct the payloads in it.");
  }

  /**
   * Goes through all rows, some hundred at a time.
   *
   * @return what the last step gave
   */
  <T> T fold(T start, BiFunction<T, List<Repair>, T> step) {
    T told = start;
    try (RecordReader records = content.records(REPAIRS)) {
      var some = new ArrayList<Repair>(AT_A_TIME);
      while (records.hasNext()) {
        some.add(repair(records.next()));
        if (some.size() == AT_A_TIME || !records.hasNext()) {
          told = step.apply(told, List.copyOf(some));
          some.clear();
        }
      }
    }
    return told;
  }

  private static Repair repair(SourceRecord record) {
    if (record instanceof SourceRecord.Split split) {
      return new Repair(record.line(), told(split, ID), told(split, PAYLOAD));
    }
    return new Repair(record.line(), "", "");
  }

  private static String told(SourceRecord.Split record, String column) {
    String text = record.fields().value(column);
    return text == null ? "" : text.strip();
  }
}
