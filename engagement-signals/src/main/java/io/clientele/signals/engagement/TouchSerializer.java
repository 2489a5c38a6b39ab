package io.clientele.signals.engagement;

import io.clientele.contracts.engagement.Touch;
import io.clientele.signals.serialization.RecordSerializer;
import io.clientele.signals.serialization.TouchBinary;
import java.io.IOException;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Touches that wait, in state. */
final class TouchSerializer extends RecordSerializer<Touch> {
  private static final long serialVersionUID = 1;
  private static final TouchSerializer INSTANCE = new TouchSerializer();
  static final TypeInformation<Touch> TOUCH = INSTANCE.information();

  private TouchSerializer() {
    super(Touch.class);
  }

  @Override
  public void serialize(Touch touch, DataOutputView out) throws IOException {
    TouchBinary.write(touch, out);
  }

  @Override
  public Touch deserialize(DataInputView in) throws IOException {
    return TouchBinary.read(in);
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
