package io.clientele.signals;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder of checkpoints that can be filled up. */
sealed interface CheckpointSpace extends AutoCloseable {
  /** A disk that can really be full where this user may mount one. */
  static CheckpointSpace in(Path folder) throws IOException, InterruptedException {
    var disk = new Disk(folder);
    return disk.isMounted() ? disk : new Told(folder);
  }

  String uri();

  void fill() throws IOException;

  void free() throws IOException;

  @Override
  void close() throws Exception;

  /** Says to be full, as a full disk says it. */
  record Told(Path folder) implements CheckpointSpace {
    @Override
    public String uri() {
      return FillingFileSystem.SCHEME + "://" + folder;
    }

    @Override
    public void fill() {
      FillingFileSystem.isFull = true;
    }

    @Override
    public void free() {
      FillingFileSystem.isFull = false;
    }

    @Override
    public void close() {
      free();
    }
  }

  /** A disk of its own, of some megabytes. */
  record Disk(Path folder) implements CheckpointSpace {
    private static final String SIZE = "size=6m";
    private static final int PAGE = 4096;

    private boolean isMounted() throws IOException, InterruptedException {
      Files.createDirectories(folder);
      return run("mount", "-t", "tmpfs", "-o", SIZE, "tmpfs", folder.toString());
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
      return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    }

    @Override
    public String uri() {
      return folder.toUri().toString();
    }

    @Override
    public void fill() throws IOException {
      try (OutputStream out = Files.newOutputStream(filler())) {
        while (true) {
          out.write(new byte[PAGE]);
        }
      } catch (IOException full) {
        if (Files.size(filler()) == 0) {
          throw full;
        }
      }
    }

    @Override
    public void free() throws IOException {
      Files.delete(filler());
    }

    private Path filler() {
      return folder.resolve("filler");
    }

    @Override
    public void close() throws Exception {
      run("umount", "-l", folder.toString());
    }
  }
}
