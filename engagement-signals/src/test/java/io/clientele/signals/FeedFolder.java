package io.clientele.signals;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** A workspace with one mail feed (JSON lines) and one call log (CSV), each with its profile. */
public record FeedFolder(Path home) {
  private static final String LIST =
      """
      time_zone: Europe/London
      country: GB
      lake: lake
      sources:
        mail: {profile: mail.yml, path: mail}
        calls: {profile: calls.yml, path: calls}
      """;
  private static final String MAIL =
      """
      description: Events of sent mails.
      objects:
        event:
          files: ["*.jsonl"]
          format: jsonl
          header: [id, event, timestamp]
          tables:
            interaction:
              when: {not_equals: {event: processed}}
              key: id
              customer:
                - email: email
              columns:
                channel: {value: email}
                type: event
                occurred_at: timestamp
                campaign_id: category
      """;
  private static final String CALLS =
      """
      description: Phone calls.
      encodings: [utf-8, windows-1252]
      objects:
        call:
          files: ["*.csv"]
          header: [CallId, Customer, StartedAt]
          tables:
            interaction:
              key: CallId
              customer:
                - own: Customer
              columns:
                channel: {value: phone}
                type: {value: call}
                occurred_at: StartedAt
                modified_at: ChangedAt
                is_deleted: Deleted
        agent:
          files: ["*.csv"]
          header: [AgentId, Name]
          tables:
            sales_rep:
              key: AgentId
              columns:
                full_name: Name
      """;

  public static FeedFolder in(Path home) {
    var folder = new FeedFolder(home);
    return folder.write("clientele.yml", LIST).write("mail.yml", MAIL).write("calls.yml", CALLS);
  }

  public Path list() {
    return home.resolve("clientele.yml");
  }

  public FeedFolder write(String name, String... lines) {
    return bytes(name, text(lines));
  }

  public FeedFolder gzip(String name, String... lines) {
    var packed = new java.io.ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(text(lines));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return bytes(name, packed.toByteArray());
  }

  public FeedFolder bytes(String name, byte[] content) {
    try {
      Files.createDirectories(home.resolve(name).getParent());
      Files.write(home.resolve(name), content);
      return this;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** A line of the mail feed. */
  public static String mail(String id, String email, String event, String at) {
    return """
        {"id":"%s","email":"%s","event":"%s","timestamp":"%s","useragent":"Mozilla/5.0 (X11)"}"""
        .formatted(id, email, event, at);
  }

  private static byte[] text(String... lines) {
    return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
  }
}
