package io.clientele.signals.delta;

import io.delta.kernel.data.Row;
import io.delta.kernel.internal.InternalScanFileUtils;
import io.delta.kernel.internal.actions.AddFile;
import io.delta.kernel.internal.actions.SingleAction;
import io.delta.kernel.utils.FileStatus;
import java.util.Optional;
import org.apache.hadoop.fs.Path;

/**
 * A file that a version of a table names.
 *
 * @param scanned what Kernel tells of it when it scans the version
 */
record LiveFile(Row scanned) {
  /** Where it lies, as absolute path or URI. */
  String path() {
    return status().getPath();
  }

  /** Name of the folder it lies in. */
  String folder() {
    return new Path(path()).getParent().getName();
  }

  FileStatus status() {
    return InternalScanFileUtils.getAddFileStatus(scanned);
  }

  /** The action that takes the file out of the table. */
  Row removal() {
    var added = new AddFile(scanned.getStruct(InternalScanFileUtils.ADD_FILE_ORDINAL));
    return SingleAction.createRemoveFileSingleAction(added.toRemoveFileRow(true, Optional.empty()));
  }
}
