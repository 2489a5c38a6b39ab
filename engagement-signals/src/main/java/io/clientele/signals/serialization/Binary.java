package io.clientele.signals.serialization;

import io.clientele.contracts.ClienteleException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** How records write their fields: small numbers in few bytes, texts as UTF-8. */
public final class Binary {
  private static final int BITS = 7;
  private static final int MORE = 1 << BITS;
  private static final String EMPTY = "";

  private Binary() {}

  /**
   * The number of a record's layout, which stands before its fields.
   *
   * @param known the latest that this version writes
   * @throws ClienteleException where a later version wrote the record
   */
  public static int readLayout(int known, DataInputView in) throws IOException {
    int layout = in.readByte();
    if (layout < 1 || layout > known) {
      throw new ClienteleException(
          "Cannot go on from this checkpoint: its records have layout %d, this version knows up to %d."
              .formatted(layout, known),
          "Go on with the version of Clientele that wrote it, or begin anew with --fresh.");
    }
    return layout;
  }

  /** A number that is never negative, in one byte up to 127. */
  public static void writeCount(long number, DataOutputView out) throws IOException {
    long rest = number;
    while (rest >= MORE) {
      out.writeByte((int) (rest | MORE));
      rest >>>= BITS;
    }
    out.writeByte((int) rest);
  }

  public static long readCount(DataInputView in) throws IOException {
    long number = 0;
    int shift = 0;
    int next = in.readUnsignedByte();
    while (next >= MORE) {
      number |= (long) (next - MORE) << shift;
      shift += BITS;
      next = in.readUnsignedByte();
    }
    return number | (long) next << shift;
  }

  public static void writeText(String text, DataOutputView out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    writeCount(bytes.length, out);
    out.write(bytes);
  }

  public static String readText(DataInputView in) throws IOException {
    var bytes = new byte[(int) readCount(in)];
    if (bytes.length == 0) {
      return EMPTY;
    }
    in.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  public static void writeLongs(long[] numbers, DataOutputView out) throws IOException {
    writeCount(numbers.length, out);
    for (long number : numbers) {
      out.writeLong(number);
    }
  }

  public static long[] readLongs(DataInputView in) throws IOException {
    var numbers = new long[(int) readCount(in)];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = in.readLong();
    }
    return numbers;
  }

  /** Numbers that are never negative. */
  public static void writeCounts(int[] numbers, DataOutputView out) throws IOException {
    writeCount(numbers.length, out);
    for (int number : numbers) {
      writeCount(number, out);
    }
  }

  public static int[] readCounts(DataInputView in) throws IOException {
    var numbers = new int[(int) readCount(in)];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = (int) readCount(in);
    }
    return numbers;
  }
}
