package io.clientele.sources.topic;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A message as one line. JSON knows line ends only between its values, where a blank says the same.
 * What is no JSON object is put into quarantine by its line, so that none goes unseen: a message
 * without a value (a tombstone) is {@code null}, one without text {@code ""}, and bytes that are no
 * text stand in Base64.
 */
public final class MessageLine {
  private static final String TOMBSTONE = "null";
  private static final String BLANK = "\"\"";

  private MessageLine() {}

  /**
   * @param value null for a tombstone
   */
  public static String of(byte[] value) {
    if (value == null) {
      return TOMBSTONE;
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(value)).toString();
      return text.chars().anyMatch(MessageLine::isBinary) ? encoded(value) : line(text);
    } catch (CharacterCodingException e) {
      return encoded(value);
    }
  }

  private static String line(String text) {
    return text.isBlank() ? BLANK : text.replace('\n', ' ').replace('\r', ' ');
  }

  private static boolean isBinary(int character) {
    return character < ' ' && character != '\n' && character != '\r' && character != '\t';
  }

  private static String encoded(byte[] value) {
    return "\"base64:" + Base64.getEncoder().encodeToString(value) + "\"";
  }
}
