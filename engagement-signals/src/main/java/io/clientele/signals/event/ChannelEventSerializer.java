package io.clientele.signals.event;

import static io.clientele.signals.serialization.Binary.readLayout;
import static io.clientele.signals.serialization.Binary.readText;
import static io.clientele.signals.serialization.Binary.writeText;

import io.clientele.signals.serialization.RecordSerializer;
import java.io.IOException;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Events between tasks and in state. */
public final class ChannelEventSerializer extends RecordSerializer<ChannelEvent> {
  private static final long serialVersionUID = 1;
  private static final int LAYOUT = 1;
  static final ChannelEventSerializer INSTANCE = new ChannelEventSerializer();
  public static final TypeInformation<ChannelEvent> EVENT = INSTANCE.information();

  private ChannelEventSerializer() {
    super(ChannelEvent.class);
  }

  @Override
  public void serialize(ChannelEvent event, DataOutputView out) throws IOException {
    out.writeByte(LAYOUT);
    writeText(event.eventId(), out);
    writeText(event.customerKey(), out);
    writeText(event.channel(), out);
    writeText(event.type(), out);
    out.writeLong(event.occurredAt());
    writeText(event.campaign(), out);
    writeText(event.userAgent(), out);
    out.writeBoolean(event.isMarked());
    writeText(event.productId(), out);
    writeText(event.brand(), out);
    out.writeLong(event.version().modifiedAt());
    out.writeLong(event.version().contentHash());
    out.writeBoolean(event.version().isDeleted());
  }

  @Override
  public ChannelEvent deserialize(DataInputView in) throws IOException {
    readLayout(LAYOUT, in);
    return new ChannelEvent(
        readText(in),
        readText(in),
        readText(in),
        readText(in),
        in.readLong(),
        readText(in),
        readText(in),
        in.readBoolean(),
        readText(in),
        readText(in),
        new EventVersion(in.readLong(), in.readLong(), in.readBoolean()));
  }

  @Override
  public TypeSerializerSnapshot<ChannelEvent> snapshotConfiguration() {
    return new Snapshot();
  }

  /** Made by name when state is read again. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<ChannelEvent> {
    public Snapshot() {
      super(() -> INSTANCE);
    }
  }
}
