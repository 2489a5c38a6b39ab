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
  private static final char REPLACEMENT = '\uFFFD';

  private MessageLine() {}

  /**
   * @param value null for a tombstone
   */
  public static String of(byte[] value) {
    if (value == null) {
      return TOMBSTONE;
    }
    String text = new String(value, StandardCharsets.UTF_8);
    boolean isText = text.indexOf(REPLACEMENT) < 0 || isUtf8(value);
    return isText && !isBinary(text) ? line(text) : encoded(value);
  }

  /** Decoding leniently is quicker, but tells bytes that are no text by a character only. */
  private static boolean isUtf8(byte[] value) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(value));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static String line(String text) {
    return text.isBlank() ? BLANK : text.replace('\n', ' ').replace('\r', ' ');
  }

  private static boolean isBinary(String text) {
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character < ' ' && character != '\n' && character != '\r' && character != '\t') {
        return true;
      }
    }
    return false;
  }

  private static String encoded(byte[] value) {
    return "\"base64:" + Base64.getEncoder().encodeToString(value) + "\"";
  }
}
