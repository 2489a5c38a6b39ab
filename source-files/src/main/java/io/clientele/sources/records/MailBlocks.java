package io.clientele.sources.records;

/**
 * The headers of the mails of a mailbox (RFC 4155), or of the one mail that a file holds. Bodies
 * are not kept.
 */
final class MailBlocks extends LookAhead<String> implements BlockRecords.Blocks {
  private static final String SEPARATOR = "From ";

  private final Lines lines;
  private final boolean isMailbox;
  private String line;

  MailBlocks(Text text) {
    this.lines = new Lines(text);
    this.line = lines.next();
    this.isMailbox = line != null && line.startsWith(SEPARATOR);
    if (isMailbox) {
      line = lines.next();
    }
  }

  @Override
  String read() {
    if (line == null) {
      return null;
    }
    var header = new StringBuilder();
    while (line != null && !line.isEmpty()) {
      header.append(line).append("\r\n");
      line = lines.next();
    }
    skipBody();
    return header.append("\r\n").toString();
  }

  @Override
  public void close() {
    lines.close();
  }

  /** A mail ends where a line begins the next one; only a blank line may stand before it. */
  private void skipBody() {
    boolean afterBlank = false;
    while (line != null && !(isMailbox && afterBlank && line.startsWith(SEPARATOR))) {
      afterBlank = line.isEmpty();
      line = lines.next();
    }
    if (line != null) {
      line = lines.next();
    }
  }
}
