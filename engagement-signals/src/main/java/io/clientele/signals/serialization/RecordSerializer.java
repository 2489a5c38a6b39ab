package io.clientele.signals.serialization;

import java.io.IOException;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.base.TypeSerializerSingleton;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/**
 * Writes a record of ours by hand, since every event passes three times from task to task and state
 * is written whole with each checkpoint: Flink's own serialiser of records goes by reflection and
 * writes texts a character at a time. Records begin with the number of their layout, so that a
 * later layout can still read what an earlier one wrote.
 *
 * @param <T> an immutable record
 */
public abstract class RecordSerializer<T> extends TypeSerializerSingleton<T> {
  private static final long serialVersionUID = 1;
  private static final int VARIABLE = -1;

  private final Class<T> type;

  protected RecordSerializer(Class<T> type) {
    this.type = type;
  }

  /** What a stream or a state of such records is declared as. */
  public TypeInformation<T> information() {
    return new RecordInformation<>(type, this);
  }

  @Override
  public boolean isImmutableType() {
    return true;
  }

  @Override
  public T createInstance() {
    return null;
  }

  @Override
  public T copy(T from) {
    return from;
  }

  @Override
  public T copy(T from, T reuse) {
    return from;
  }

  @Override
  public T deserialize(T reuse, DataInputView source) throws IOException {
    return deserialize(source);
  }

  @Override
  public void copy(DataInputView source, DataOutputView target) throws IOException {
    serialize(deserialize(source), target);
  }

  @Override
  public int getLength() {
    return VARIABLE;
  }
}
