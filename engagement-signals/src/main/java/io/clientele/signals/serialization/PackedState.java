package io.clientele.signals.serialization;

import java.io.IOException;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;

/**
 * A record of each key, kept as bytes in memory too: a third of what its objects take, and what
 * collecting garbage and checkpoints cost goes by that. For one thread.
 *
 * @param <T> the record
 */
public final class PackedState<T> {
  private static final int USUAL = 256;

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
    if (packed == null) {
      return absent;
    }
    in.setBuffer(packed);
    return serializer.deserialize(in);
  }

  public void update(T record) throws IOException {
    out.clear();
    serializer.serialize(record, out);
    bytes.update(out.getCopyOfBuffer());
  }
}
