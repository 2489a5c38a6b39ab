package io.clientele.signals.serialization;

import static io.clientele.signals.serialization.Binary.readLayout;
import static io.clientele.signals.serialization.Binary.readText;
import static io.clientele.signals.serialization.Binary.writeText;

import io.clientele.contracts.engagement.Touch;
import java.io.IOException;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Touches, in state and on their way. */
public final class TouchSerializer extends RecordSerializer<Touch> {
  private static final long serialVersionUID = 1;
  private static final int LAYOUT = 1;
  public static final TouchSerializer INSTANCE = new TouchSerializer();
  public static final TypeInformation<Touch> TOUCH = INSTANCE.information();

  private TouchSerializer() {
    super(Touch.class);
  }

  @Override
  public void serialize(Touch touch, DataOutputView out) throws IOException {
    out.writeByte(LAYOUT);
    writeText(touch.id(), out);
    writeText(touch.channel(), out);
    writeText(touch.type(), out);
    writeText(touch.campaign(), out);
    out.writeLong(touch.at());
    writeText(touch.group(), out);
  }

  @Override
  public Touch deserialize(DataInputView in) throws IOException {
    readLayout(LAYOUT, in);
    return new Touch(
        readText(in), readText(in), readText(in), readText(in), in.readLong(), readText(in));
  }

  @Override
  public TypeSerializerSnapshot<Touch> snapshotConfiguration() {
    return new Snapshot();
  }

  /** Made by name when state is read again. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<Touch> {
    public Snapshot() {
      super(() -> INSTANCE);
    }
  }
}
