package io.clientele.signals.event;

import io.clientele.signals.serialization.RecordSerializer;
import java.io.IOException;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Ids, in state: two numbers, as in the hash, whatever the layout of other records. */
final class EventIdSerializer extends RecordSerializer<EventId> {
  private static final long serialVersionUID = 1;
  static final EventIdSerializer INSTANCE = new EventIdSerializer();
  static final TypeInformation<EventId> EVENT_ID = INSTANCE.information();

  private EventIdSerializer() {
    super(EventId.class);
  }

  @Override
  public void serialize(EventId id, DataOutputView out) throws IOException {
    out.writeLong(id.high());
    out.writeLong(id.low());
  }

  @Override
  public EventId deserialize(DataInputView in) throws IOException {
    return new EventId(in.readLong(), in.readLong());
  }

  @Override
  public TypeSerializerSnapshot<EventId> snapshotConfiguration() {
    return new Snapshot();
  }

  /** Made by name when state is read again. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<EventId> {
    public Snapshot() {
      super(() -> INSTANCE);
    }
  }
}
