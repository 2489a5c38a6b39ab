package io.clientele.sources;

import io.clientele.contracts.profile.BusinessDefaults;
import io.clientele.contracts.profile.ObjectProfile;
import io.clientele.contracts.profile.SourceProfile;
import io.clientele.sources.records.RecordReader;
import io.clientele.sources.records.SourceRecord;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;

/** A shop's order lines and visits, found in a folder and read as text. */
final class Shop {
  private static final SourceProfile PROFILE =
      SourceProfile.parse(
          "shop",
          "shop",
          """
          encodings: [utf-8, windows-1252]
          objects:
            order:
              files: ["*order*.csv"]
              header: [Order No, Sold On, Amount]
              tables:
                sale:
                  key: Order No
                  columns: {order_id: Order No, line_no: {value: "1"}, sold_at: Sold On, quantity: {value: "1"}, unit_price: Amount}
            visit:
              files: ["*visit*.jsonl"]
              format: jsonl
              header: [id, at, who.email]
              tables:
                interaction:
                  key: id
                  customer: [{email: who.email}]
                  columns: {channel: {value: web}, direction: {value: inbound}, type: {value: visit}, occurred_at: at}
          """,
          new BusinessDefaults(ZoneId.of("UTC"), "EUR", "DE"));

  private Shop() {}

  static List<FoundFile> files(String location) {
    return new SourceFiles(PROFILE, location, new Configuration()).list();
  }

  static List<FoundFile> files(Path folder) {
    return files(folder.toString());
  }

  /** The values of each record in the object's columns; a broken record is its rule. */
  static List<List<String>> rows(FoundFile file) {
    var rows = new ArrayList<List<String>>();
    records(file).forEach(record -> rows.add(texts(record)));
    return rows;
  }

  static List<SourceRecord> records(FoundFile file) {
    return ((Scanned.Readable<List<SourceRecord>>) scan(file)).found();
  }

  static String problem(FoundFile file) {
    return ((Scanned.Refused<List<SourceRecord>>) scan(file)).problem();
  }

  private static Scanned<List<SourceRecord>> scan(FoundFile file) {
    return new FileScanner(PROFILE, file).scan((content, object) -> all(content.records(object)));
  }

  private static List<SourceRecord> all(RecordReader reader) {
    var records = new ArrayList<SourceRecord>();
    try (reader) {
      reader.forEachRemaining(records::add);
    }
    return records;
  }

  private static List<String> texts(SourceRecord record) {
    if (record instanceof SourceRecord.Split split) {
      ObjectProfile order = PROFILE.object("order");
      return order.header().stream().map(column -> split.fields().value(column)).toList();
    }
    return List.of(((SourceRecord.Broken) record).rule());
  }
}
