package io.clientele.signals.feed;

import io.clientele.contracts.profile.ObjectProfile;
import io.clientele.contracts.profile.SourceProfile;
import io.clientele.sources.FileContent;
import io.clientele.sources.records.RecordReader;
import java.io.Serializable;

/**
 * A file of channel events that was looked at and can be read.
 *
 * @param name relative to its source's folder, with forward slashes
 */
public record FeedFile(
    SourceProfile profile, ObjectProfile object, String name, FileContent content)
    implements Serializable {
  /** Tells the file from every other. */
  String id() {
    return profile.source() + "/" + name;
  }

  RecordReader open() {
    return content.records(object);
  }

  FeedParser parser() {
    return new FeedParser(profile, object, name);
  }
}
