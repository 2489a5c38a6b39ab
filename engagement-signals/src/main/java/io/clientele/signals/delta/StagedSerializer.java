package io.clientele.signals.delta;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.util.StringUtils;

/** How {@link Staged} stands in Flink's checkpoints. */
final class StagedSerializer implements SimpleVersionedSerializer<Staged> {
  private static final int VERSION = 1;

  @Override
  public int getVersion() {
    return VERSION;
  }

  @Override
  public byte[] serialize(Staged staged) throws IOException {
    var out = new DataOutputSerializer(256);
    out.writeUTF(staged.application());
    out.writeLong(staged.checkpoint());
    out.writeBoolean(staged.continued());
    write(staged.content(), out);
    out.writeInt(staged.files().size());
    for (StagedFile file : staged.files()) {
      write(file, out);
    }
    return out.getCopyOfBuffer();
  }

  @Override
  public Staged deserialize(int version, byte[] bytes) throws IOException {
    var in = new DataInputDeserializer(bytes);
    String application = in.readUTF();
    long checkpoint = in.readLong();
    boolean continued = in.readBoolean();
    var content = new RowDigest(in.readLong(), in.readLong(), in.readLong());
    return new Staged(application, checkpoint, files(in), content, continued);
  }

  private static void write(RowDigest content, DataOutputSerializer out) throws IOException {
    out.writeLong(content.rows());
    out.writeLong(content.high());
    out.writeLong(content.low());
  }

  private static void write(StagedFile file, DataOutputSerializer out) throws IOException {
    StringUtils.writeString(file.path(), out);
    out.writeLong(file.size());
    out.writeLong(file.modifiedAt());
    StringUtils.writeString(file.statistics(), out);
  }

  private static List<StagedFile> files(DataInputDeserializer in) throws IOException {
    int count = in.readInt();
    var files = new ArrayList<StagedFile>(count);
    for (int i = 0; i < count; i++) {
      files.add(
          new StagedFile(
              StringUtils.readString(in),
              in.readLong(),
              in.readLong(),
              StringUtils.readString(in)));
    }
    return files;
  }
}
