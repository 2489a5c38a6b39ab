package io.clientele.signals.event;

import static io.clientele.signals.serialization.Binary.readCount;
import static io.clientele.signals.serialization.Binary.readLayout;
import static io.clientele.signals.serialization.Binary.readLongs;
import static io.clientele.signals.serialization.Binary.writeCount;
import static io.clientele.signals.serialization.Binary.writeLongs;

import io.clientele.signals.serialization.RecordSerializer;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Ids that came, in state; changed in place, so a copy is one. */
final class SeenIdsSerializer extends RecordSerializer<SeenIds> {
  private static final long serialVersionUID = 1;
  private static final int LAYOUT = 1;
  static final SeenIdsSerializer INSTANCE = new SeenIdsSerializer();
  static final TypeInformation<SeenIds> SEEN_IDS = INSTANCE.information();

  private SeenIdsSerializer() {
    super(SeenIds.class);
  }

  @Override
  public boolean isImmutableType() {
    return false;
  }

  @Override
  public SeenIds copy(SeenIds from) {
    return from.copy();
  }

  @Override
  public SeenIds copy(SeenIds from, SeenIds reuse) {
    return from.copy();
  }

  @Override
  public void serialize(SeenIds ids, DataOutputView out) throws IOException {
    out.writeByte(LAYOUT);
    writeCount(ids.slices().size(), out);
    for (Map.Entry<Long, IdSet> slice : ids.slices().entrySet()) {
      out.writeLong(slice.getKey());
      writeLongs(slice.getValue().toArray(), out);
    }
  }

  @Override
  public SeenIds deserialize(DataInputView in) throws IOException {
    readLayout(LAYOUT, in);
    var slices = new TreeMap<Long, IdSet>();
    for (long left = readCount(in); left > 0; left--) {
      slices.put(in.readLong(), IdSet.of(readLongs(in)));
    }
    return new SeenIds(slices);
  }

  @Override
  public TypeSerializerSnapshot<SeenIds> snapshotConfiguration() {
    return new Snapshot();
  }

  /** Made by name when state is read again. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<SeenIds> {
    public Snapshot() {
      super(() -> INSTANCE);
    }
  }
}
