package io.clientele.signals.feed;

import io.clientele.contracts.core.Interaction;
import io.clientele.contracts.profile.ObjectProfile;
import io.clientele.contracts.profile.RowMapper;
import io.clientele.contracts.profile.SourceProfile;
import io.clientele.contracts.profile.records.RecordReader;
import java.io.Serializable;
import java.nio.file.Path;

/**
 * A file of channel events that was looked at and can be read.
 *
 * @param path absolute
 * @param name relative to its source's folder, with forward slashes
 * @param encoding the first of the object's encodings that decodes it
 */
public record FeedFile(
    SourceProfile profile, ObjectProfile object, String path, String name, String encoding)
    implements Serializable {
  RecordReader open() {
    return RecordReader.open(new FeedText(Path.of(path), encoding), object);
  }

  RowMapper mapper() {
    return new RowMapper(profile, object.mapping(Interaction.TABLE).orElseThrow());
  }
}
