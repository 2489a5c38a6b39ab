package io.clientele.signals.serialization;

import static io.clientele.signals.serialization.Binary.readLayout;
import static io.clientele.signals.serialization.Binary.readText;
import static io.clientele.signals.serialization.Binary.writeText;

import io.clientele.contracts.engagement.Touch;
import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** How a touch is written wherever one is. */
public final class TouchBinary {
  private static final int LAYOUT = 1;

  private TouchBinary() {}

  public static void write(Touch touch, DataOutputView out) throws IOException {
    out.writeByte(LAYOUT);
    writeText(touch.id(), out);
    writeText(touch.channel(), out);
    writeText(touch.type(), out);
    writeText(touch.campaign(), out);
    out.writeLong(touch.at());
    writeText(touch.group(), out);
  }

  public static Touch read(DataInputView in) throws IOException {
    readLayout(LAYOUT, in);
    return new Touch(
        readText(in), readText(in), readText(in), readText(in), in.readLong(), readText(in));
  }
}
