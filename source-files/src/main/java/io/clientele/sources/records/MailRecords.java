package io.clientele.sources.records;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.james.mime4j.dom.Header;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.dom.field.AddressListField;
import org.apache.james.mime4j.dom.field.DateTimeField;
import org.apache.james.mime4j.dom.field.MailboxListField;
import org.apache.james.mime4j.dom.field.UnstructuredField;
import org.apache.james.mime4j.message.DefaultMessageBuilder;

/**
 * Mails (RFC 5322), without their bodies: one row for each mail and correspondent, who is its
 * sender or one of its recipients.
 */
final class MailRecords implements BlockRecords.Rows {
  /** The mail, the role and the correspondent's pseudonym. */
  private static final String ID = "id";

  private static final String MESSAGE_ID = "message_id";
  private static final String DATE = "date";
  private static final String SUBJECT = "subject";
  private static final String IN_REPLY_TO = "in_reply_to";

  /** {@code from}, {@code to} or {@code cc}. */
  private static final String ROLE = "role";

  private static final String ADDRESS = "address";
  private static final String DOMAIN = "domain";
  private static final String NAME = "name";

  /** The columns of every mail. */
  static final List<String> COLUMNS =
      List.of(ID, MESSAGE_ID, DATE, SUBJECT, IN_REPLY_TO, ROLE, ADDRESS, DOMAIN, NAME);

  @Override
  public List<Map<String, String>> of(String block) {
    Header header = header(block);
    Map<String, String> told = told(header);
    var rows = new ArrayList<Map<String, String>>();
    MailboxListField from = header.getField("From", MailboxListField.class);
    if (from != null && from.getMailboxList() != null) {
      from.getMailboxList().forEach(mailbox -> rows.add(with(told, "from", mailbox)));
    }
    recipients(header, "To").forEach(mailbox -> rows.add(with(told, "to", mailbox)));
    recipients(header, "Cc").forEach(mailbox -> rows.add(with(told, "cc", mailbox)));
    if (rows.isEmpty()) {
      throw new Unsplittable("is no mail by RFC 5322: it has neither sender nor recipient");
    }
    return rows;
  }

  private static Header header(String block) {
    try {
      var bytes = new ByteArrayInputStream(block.getBytes(StandardCharsets.ISO_8859_1));
      return new DefaultMessageBuilder().parseHeader(bytes);
    } catch (IOException e) {
      var unclear = new Unsplittable("is no mail by RFC 5322; export it again or leave it out");
      unclear.initCause(e);
      throw unclear;
    }
  }

  private static List<Mailbox> recipients(Header header, String name) {
    var field = header.getField(name, AddressListField.class);
    return field == null || field.getAddressList() == null
        ? List.of()
        : List.copyOf(field.getAddressList().flatten());
  }

  private static Map<String, String> told(Header header) {
    var row = new LinkedHashMap<String, String>();
    put(row, MESSAGE_ID, body(header, "Message-ID"));
    put(row, DATE, date(header));
    put(row, SUBJECT, subject(header));
    put(row, IN_REPLY_TO, body(header, "In-Reply-To"));
    return row;
  }

  private static Map<String, String> with(
      Map<String, String> told, String role, Mailbox correspondent) {
    var row = new LinkedHashMap<>(told);
    row.put(ROLE, role);
    String address = correspondent.getAddress();
    put(row, ID, mail(told).map(mail -> mail + "/" + role + "/" + Pseudonym.of(address)));
    put(row, ADDRESS, Optional.ofNullable(address));
    put(
        row,
        DOMAIN,
        Optional.ofNullable(correspondent.getDomain()).map(d -> d.toLowerCase(Locale.ROOT)));
    put(row, NAME, Optional.ofNullable(correspondent.getName()));
    return row;
  }

  /** A mail without an id is told by its moment. */
  private static Optional<String> mail(Map<String, String> told) {
    return Optional.ofNullable(told.getOrDefault(MESSAGE_ID, told.get(DATE)));
  }

  private static Optional<String> date(Header header) {
    var field = header.getField("Date", DateTimeField.class);
    return field == null || field.getDate() == null
        ? Optional.empty()
        : Optional.of(TypedText.of(field.getDate().toInstant()));
  }

  private static Optional<String> subject(Header header) {
    var field = header.getField("Subject", UnstructuredField.class);
    return Optional.ofNullable(field).map(UnstructuredField::getValue);
  }

  private static Optional<String> body(Header header, String name) {
    return Optional.ofNullable(header.getField(name)).map(field -> field.getBody().strip());
  }

  private static void put(Map<String, String> row, String column, Optional<String> text) {
    text.filter(value -> !value.isBlank()).ifPresent(value -> row.put(column, value));
  }
}
