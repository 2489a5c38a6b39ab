package io.clientele.ingestion.raw;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A file in a source's folder.
 *
 * @param path where it is
 * @param name path relative to the folder, with forward slashes
 */
record FoundFile(Path path, String name, long bytes, Instant modifiedAt) {}
