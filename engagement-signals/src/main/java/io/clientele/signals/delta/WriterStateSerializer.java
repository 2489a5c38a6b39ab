package io.clientele.signals.delta;

import java.io.IOException;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;

/** How {@link WriterState} stands in Flink's checkpoints. */
final class WriterStateSerializer implements SimpleVersionedSerializer<WriterState> {
  private static final int VERSION = 1;

  @Override
  public int getVersion() {
    return VERSION;
  }

  @Override
  public byte[] serialize(WriterState state) throws IOException {
    var out = new DataOutputSerializer(64);
    out.writeUTF(state.application());
    out.writeBoolean(state.handedOver());
    return out.getCopyOfBuffer();
  }

  @Override
  public WriterState deserialize(int version, byte[] bytes) throws IOException {
    var in = new DataInputDeserializer(bytes);
    return new WriterState(in.readUTF(), in.readBoolean());
  }
}
