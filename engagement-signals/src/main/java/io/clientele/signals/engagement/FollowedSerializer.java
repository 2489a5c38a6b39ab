package io.clientele.signals.engagement;

import static io.clientele.signals.serialization.Binary.readCounts;
import static io.clientele.signals.serialization.Binary.readLayout;
import static io.clientele.signals.serialization.Binary.readLongs;
import static io.clientele.signals.serialization.Binary.readText;
import static io.clientele.signals.serialization.Binary.writeCounts;
import static io.clientele.signals.serialization.Binary.writeLongs;
import static io.clientele.signals.serialization.Binary.writeText;

import io.clientele.contracts.engagement.Engagement;
import io.clientele.contracts.engagement.ScoreSum;
import io.clientele.contracts.engagement.Sessions;
import io.clientele.contracts.engagement.WindowCounts;
import io.clientele.signals.serialization.RecordSerializer;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** What is known of a customer, in state. */
final class FollowedSerializer extends RecordSerializer<Followed> {
  private static final long serialVersionUID = 1;
  private static final int LAYOUT = 1;
  static final FollowedSerializer INSTANCE = new FollowedSerializer();

  private FollowedSerializer() {
    super(Followed.class);
  }

  @Override
  public void serialize(Followed followed, DataOutputView out) throws IOException {
    out.writeByte(LAYOUT);
    out.writeBoolean(followed.isInTables());
    write(followed.engagement(), out);
  }

  private static void write(Engagement of, DataOutputView out) throws IOException {
    out.writeLong(of.firstTouchAt());
    writeText(of.firstChannel(), out);
    out.writeLong(of.lastTouchAt());
    writeText(of.lastChannel(), out);
    writeLongs(of.score().halfLives(), out);
    writeLongs(of.score().units(), out);
    writeLongs(of.windows().slices(), out);
    writeCounts(of.windows().counts(), out);
    writeLongs(of.sessions().starts(), out);
    writeLongs(of.sessions().ends(), out);
    writeCounts(of.byChannel(), out);
    writeCounts(of.byHour(), out);
  }

  @Override
  public Followed deserialize(DataInputView in) throws IOException {
    readLayout(LAYOUT, in);
    boolean isInTables = in.readBoolean();
    return new Followed(engagement(in), isInTables);
  }

  private static Engagement engagement(DataInputView in) throws IOException {
    return new Engagement(
        in.readLong(),
        readText(in),
        in.readLong(),
        readText(in),
        new ScoreSum(readLongs(in), readLongs(in)),
        new WindowCounts(readLongs(in), readCounts(in)),
        new Sessions(readLongs(in), readLongs(in)),
        readCounts(in),
        readCounts(in));
  }

  @Override
  public TypeSerializerSnapshot<Followed> snapshotConfiguration() {
    return new Snapshot();
  }

  /** Made by name when state is read again. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<Followed> {
    public Snapshot() {
      super(() -> INSTANCE);
    }
  }
}
