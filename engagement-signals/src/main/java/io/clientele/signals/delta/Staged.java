package io.clientele.signals.delta;

import java.util.List;

/**
 * What one writer hands to the committer at a checkpoint.
 *
 * @param application the transaction's application id
 * @param checkpoint the transaction's version, known once the checkpoint is
 * @param files the files written since the checkpoint before
 * @param content digest of the rows in them
 * @param continued true where this writer handed over rows at an earlier checkpoint
 */
record Staged(
    String application,
    long checkpoint,
    List<StagedFile> files,
    RowDigest content,
    boolean continued) {
  Staged {
    files = List.copyOf(files);
  }

  /** The files of all writers, each writer's in the order in which it wrote them. */
  static List<StagedFile> files(List<Staged> parts) {
    return parts.stream().flatMap(part -> part.files().stream()).toList();
  }

  Staged at(long checkpointId) {
    return new Staged(application, checkpointId, files, content, continued);
  }
}
