package io.clientele.signals.delta;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SerializersTest {
  @Test
  void whatWasStagedComesBackFromACheckpoint() throws Exception {
    var files = List.of(new StagedFile("/lake/é.parquet", 12, 34, "{\"numRecords\":1}"));
    var staged = new Staged("app", 9, files, new RowDigest(1, -2, 3), true);
    var serializer = new StagedSerializer();

    assertThat(serializer.deserialize(serializer.getVersion(), serializer.serialize(staged)))
        .isEqualTo(staged);
  }

  @Test
  void aWriterKeepsItsApplication() throws Exception {
    var state = new WriterState("app", true);
    var serializer = new WriterStateSerializer();

    assertThat(serializer.deserialize(serializer.getVersion(), serializer.serialize(state)))
        .isEqualTo(state);
  }

  @Test
  void writersThatShareAStateAgreeOnOneApplication() {
    var fresh = new WriterState("fresh", false);
    var one = new WriterState("a", false);
    var other = new WriterState("b", true);

    assertThat(WriterState.merged(List.of(other, one), fresh))
        .isEqualTo(new WriterState("a", true));
    assertThat(WriterState.merged(List.of(), fresh)).isEqualTo(fresh);
  }
}
