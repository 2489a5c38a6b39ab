package io.clientele.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.tools.ToolProvider;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a new version may change about a record that stands in checkpoints of an older one. */
class StateEvolutionTest {
  @TempDir private Path folder;

  @Test
  void aComponentMayBeAddedAndIsThenEmptyInOlderRecords() throws Exception {
    assertThat(evolved("String a, long b", "String a, long b, String c, int d"))
        .isEqualTo("Kept[a=x, b=7, c=null, d=0]");
  }

  @Test
  void aComponentMayBeRemovedOrMoved() throws Exception {
    assertThat(evolved("String a, long b, int c", "int c, String a")).isEqualTo("Kept[c=8, a=x]");
  }

  @Test
  void aComponentMayNotChangeItsType() throws Exception {
    assertThat(evolved("String a, long b", "String a, int b")).isEqualTo("incompatible");
  }

  /** A record of the older version as the newer one reads it. */
  private String evolved(String before, String after) throws Exception {
    try (URLClassLoader older = version("older", before);
        URLClassLoader newer = version("newer", after)) {
      return read(newer, written(older));
    }
  }

  private URLClassLoader version(String name, String components) throws Exception {
    Path home = Files.createDirectories(folder.resolve(name));
    Path source =
        Files.writeString(
            home.resolve("Kept.java"), "public record Kept(%s) {}".formatted(components));
    assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, source.toString()))
        .isZero();
    return new URLClassLoader(new URL[] {home.toUri().toURL()}, getClass().getClassLoader());
  }

  private static DataOutputSerializer written(ClassLoader version) throws Exception {
    TypeSerializer<Object> serializer = serializer(version);
    var out = new DataOutputSerializer(256);
    TypeSerializerSnapshot.writeVersionedSnapshot(out, serializer.snapshotConfiguration());
    Object[] values = {"x", 7L, 8};
    var constructor = version.loadClass("Kept").getConstructors()[0];
    Object[] own = Arrays.copyOf(values, constructor.getParameterCount());
    serializer.serialize(constructor.newInstance(own), out);
    return out;
  }

  private static String read(ClassLoader version, DataOutputSerializer written) throws Exception {
    var in = new DataInputDeserializer(written.getCopyOfBuffer());
    TypeSerializerSnapshot<Object> before =
        TypeSerializerSnapshot.readVersionedSnapshot(in, version);
    TypeSerializerSnapshot<Object> now = serializer(version).snapshotConfiguration();
    return now.resolveSchemaCompatibility(before).isIncompatible()
        ? "incompatible"
        : before.restoreSerializer().deserialize(in).toString();
  }

  @SuppressWarnings("unchecked")
  private static TypeSerializer<Object> serializer(ClassLoader version) throws Exception {
    Class<Object> kept = (Class<Object>) version.loadClass("Kept");
    return TypeInformation.of(kept).createSerializer(new SerializerConfigImpl());
  }
}
