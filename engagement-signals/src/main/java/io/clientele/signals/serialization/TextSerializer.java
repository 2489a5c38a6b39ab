package io.clientele.signals.serialization;

import java.io.IOException;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Keys of state, which are written with each of its values. */
public final class TextSerializer extends RecordSerializer<String> {
  private static final long serialVersionUID = 1;
  private static final TextSerializer INSTANCE = new TextSerializer();
  public static final TypeInformation<String> TEXT = INSTANCE.information();

  private TextSerializer() {
    super(String.class);
  }

  @Override
  public void serialize(String text, DataOutputView out) throws IOException {
    Binary.writeText(text, out);
  }

  @Override
  public String deserialize(DataInputView in) throws IOException {
    return Binary.readText(in);
  }

  @Override
  public TypeSerializerSnapshot<String> snapshotConfiguration() {
    return new Snapshot();
  }

  /** Made by name when state is read again. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<String> {
    public Snapshot() {
      super(() -> INSTANCE);
    }
  }
}
