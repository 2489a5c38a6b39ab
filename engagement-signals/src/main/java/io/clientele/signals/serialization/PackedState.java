package io.clientele.signals.serialization;

import java.io.IOException;
import java.util.function.UnaryOperator;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;

/**
 * A record of each key, kept as bytes in memory too: a third of what its objects take, and what
 * collecting garbage and checkpoints cost goes by that. A changed record is written over the one
 * before it where it fits. For one thread.
 *
 * @param <T> the record
 */
public final class PackedState<T> {
  private static final int USUAL = 256;

  /** Records take a little more room than they need, so that most changes need no other. */
  private static final int STEP = 64;

  private final ValueState<byte[]> bytes;
  private final RecordSerializer<T> serializer;
  private final DataOutputSerializer out = new DataOutputSerializer(USUAL);
  private final DataInputDeserializer in = new DataInputDeserializer();

  public PackedState(ValueState<byte[]> bytes, RecordSerializer<T> serializer) {
    this.bytes = bytes;
    this.serializer = serializer;
  }

  public static ValueStateDescriptor<byte[]> descriptor(String name, StateTtlConfig memory) {
    var descriptor =
        new ValueStateDescriptor<>(name, PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO);
    descriptor.enableTimeToLive(memory);
    return descriptor;
  }

  /**
   * The present key's record.
   *
   * @param absent where there is none
   */
  public T value(T absent) throws IOException {
    byte[] packed = bytes.value();
    return packed == null ? absent : unpacked(packed);
  }

  /**
   * Puts another record in place of the present key's; the same one is left as it is.
   *
   * @param absent what is changed where there is none
   * @return the record as it is then
   */
  public T change(T absent, UnaryOperator<T> change) throws IOException {
    byte[] packed = bytes.value();
    T before = packed == null ? absent : unpacked(packed);
    T after = change.apply(before);
    if (after != before) {
      out.clear();
      serializer.serialize(after, out);
      bytes.update(packed != null && fits(packed.length) ? written(packed) : written(room()));
    }
    return after;
  }

  private T unpacked(byte[] packed) throws IOException {
    in.setBuffer(packed);
    return serializer.deserialize(in);
  }

  /** What was read belongs to who reads it: no checkpoint in progress shares it. */
  private boolean fits(int length) {
    return out.length() <= length && length - out.length() <= 2 * STEP;
  }

  private byte[] room() {
    return new byte[(out.length() / STEP + 1) * STEP];
  }

  /** What stands behind the record is never read. */
  private byte[] written(byte[] packed) {
    System.arraycopy(out.getSharedBuffer(), 0, packed, 0, out.length());
    return packed;
  }
}
