package io.clientele.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * Hadoop's view of the local disk, with permissions set by Java. Without its native library Hadoop
 * starts a {@code chmod} process for every file and folder it makes, some hundreds a run.
 *
 * <p>Writes no checksum files: a file and its checksum cannot be moved in one step, so that two
 * writers of one checkpoint could leave a pair that does not fit. Parquet's pages carry their own.
 */
public final class LocalDisk extends LocalFileSystem {
  public LocalDisk() {
    super(new Raw());
    setWriteChecksum(false);
  }

  private static final class Raw extends RawLocalFileSystem {
    @Override
    public void setPermission(Path path, FsPermission permission) throws IOException {
      var view =
          Files.getFileAttributeView(pathToFile(path).toPath(), PosixFileAttributeView.class);
      if (view != null) {
        view.setPermissions(PosixFilePermissions.fromString(letters(permission)));
      }
    }

    private static String letters(FsPermission permission) {
      return permission.getUserAction().SYMBOL
          + permission.getGroupAction().SYMBOL
          + permission.getOtherAction().SYMBOL;
    }
  }
}
