package io.clientele.signals.event;

import static io.clientele.signals.serialization.Binary.readText;
import static io.clientele.signals.serialization.Binary.writeText;

import io.clientele.signals.serialization.RecordSerializer;
import io.clientele.signals.serialization.TouchSerializer;
import java.io.IOException;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Touches on their way to the tasks of their customers. */
public final class CustomerTouchSerializer extends RecordSerializer<CustomerTouch> {
  private static final long serialVersionUID = 1;
  static final CustomerTouchSerializer INSTANCE = new CustomerTouchSerializer();
  public static final TypeInformation<CustomerTouch> TOUCH = INSTANCE.information();

  private CustomerTouchSerializer() {
    super(CustomerTouch.class);
  }

  @Override
  public void serialize(CustomerTouch of, DataOutputView out) throws IOException {
    writeText(of.customerId(), out);
    TouchSerializer.INSTANCE.serialize(of.touch(), out);
  }

  @Override
  public CustomerTouch deserialize(DataInputView in) throws IOException {
    return new CustomerTouch(readText(in), TouchSerializer.INSTANCE.deserialize(in));
  }

  @Override
  public TypeSerializerSnapshot<CustomerTouch> snapshotConfiguration() {
    return new Snapshot();
  }

  /** Made by name when state is read again. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<CustomerTouch> {
    public Snapshot() {
      super(() -> INSTANCE);
    }
  }
}
