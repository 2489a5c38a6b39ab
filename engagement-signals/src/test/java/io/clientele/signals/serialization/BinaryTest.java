package io.clientele.signals.serialization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;

class BinaryTest {
  private final DataOutputSerializer out = new DataOutputSerializer(8);

  @Property
  void fieldsComeBackInTheirOrder(
      @ForAll String text,
      @ForAll @LongRange(min = 0) long count,
      @ForAll long[] longs,
      @ForAll @IntRange(min = 0) int few)
      throws IOException {
    Binary.writeText(text, out);
    Binary.writeCount(count, out);
    Binary.writeLongs(longs, out);
    Binary.writeCounts(new int[] {few, 0, 1}, out);

    DataInputDeserializer in = written();
    assertThat(Binary.readText(in)).isEqualTo(wellFormed(text));
    assertThat(Binary.readCount(in)).isEqualTo(count);
    assertThat(Binary.readLongs(in)).containsExactly(longs);
    assertThat(Binary.readCounts(in)).containsExactly(few, 0, 1);
    assertThat(in.available()).isZero();
    out.clear();
  }

  @Test
  void smallNumbersTakeOneByte() throws IOException {
    Binary.writeCount(127, out);
    assertThat(out.length()).isEqualTo(1);
  }

  @Test
  void aLayoutOfALaterVersionIsRefusedWithWhatToDo() throws IOException {
    out.writeByte(3);

    assertThatThrownBy(() -> Binary.readLayout(2, written()))
        .hasMessageContaining("layout 3, this version knows up to 2")
        .hasMessageContaining("--fresh");
    assertThat(Binary.readLayout(3, written())).isEqualTo(3);
  }

  private DataInputDeserializer written() {
    return new DataInputDeserializer(out.getCopyOfBuffer());
  }

  /** Half a pair of surrogates is no character, in UTF-8 as elsewhere. */
  private static String wellFormed(String text) {
    return new String(
        text.getBytes(java.nio.charset.StandardCharsets.UTF_8),
        java.nio.charset.StandardCharsets.UTF_8);
  }
}
