package io.clientele.signals.serialization;

import java.io.IOException;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;

/** Records as another task, or a job that goes on, gets them. */
public final class Copies {
  private Copies() {}

  public static <T> T through(RecordSerializer<T> serializer, T record) throws IOException {
    var out = new DataOutputSerializer(64);
    serializer.serialize(record, out);
    var in = new DataInputDeserializer(out.getCopyOfBuffer());
    T read = serializer.deserialize(in);
    if (in.available() > 0) {
      throw new AssertionError(in.available() + " bytes were not read");
    }
    return read;
  }
}
