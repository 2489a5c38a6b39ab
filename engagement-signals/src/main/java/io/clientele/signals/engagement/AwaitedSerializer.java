package io.clientele.signals.engagement;

import static io.clientele.signals.serialization.Binary.readCount;
import static io.clientele.signals.serialization.Binary.readLayout;
import static io.clientele.signals.serialization.Binary.readLongs;
import static io.clientele.signals.serialization.Binary.readText;
import static io.clientele.signals.serialization.Binary.writeCount;
import static io.clientele.signals.serialization.Binary.writeLongs;
import static io.clientele.signals.serialization.Binary.writeText;

import io.clientele.contracts.engagement.CustomerTriggers;
import io.clientele.contracts.engagement.Memory;
import io.clientele.contracts.engagement.ScoreSum;
import io.clientele.signals.engagement.FireTriggers.Awaited;
import io.clientele.signals.serialization.RecordSerializer;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** What triggers remember of a customer, in state. */
final class AwaitedSerializer extends RecordSerializer<Awaited> {
  private static final long serialVersionUID = 1;
  private static final int LAYOUT = 1;
  static final AwaitedSerializer INSTANCE = new AwaitedSerializer();

  private AwaitedSerializer() {
    super(Awaited.class);
  }

  @Override
  public void serialize(Awaited of, DataOutputView out) throws IOException {
    out.writeByte(LAYOUT);
    CustomerTriggers triggers = of.triggers();
    writeLongs(triggers.score().halfLives(), out);
    writeLongs(triggers.score().units(), out);
    out.writeLong(triggers.lastTouchAt());
    writeCount(triggers.memories().size(), out);
    for (Map.Entry<String, Memory> each : triggers.memories().entrySet()) {
      writeText(each.getKey(), out);
      write(each.getValue(), out);
    }
    out.writeLong(of.alarm());
  }

  private static void write(Memory memory, DataOutputView out) throws IOException {
    out.writeLong(memory.since());
    writeCount(memory.times(), out);
    writeText(memory.touch(), out);
    out.writeLong(memory.firedAt());
  }

  @Override
  public Awaited deserialize(DataInputView in) throws IOException {
    readLayout(LAYOUT, in);
    var score = new ScoreSum(readLongs(in), readLongs(in));
    long lastTouchAt = in.readLong();
    var memories = new HashMap<String, Memory>();
    for (long left = readCount(in); left > 0; left--) {
      memories.put(readText(in), memory(in));
    }
    return new Awaited(new CustomerTriggers(score, lastTouchAt, memories), in.readLong());
  }

  private static Memory memory(DataInputView in) throws IOException {
    return new Memory(in.readLong(), (int) readCount(in), readText(in), in.readLong());
  }

  @Override
  public TypeSerializerSnapshot<Awaited> snapshotConfiguration() {
    return new Snapshot();
  }

  /** Made by name when state is read again. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<Awaited> {
    public Snapshot() {
      super(() -> INSTANCE);
    }
  }
}
