package io.clientele.ingestion.raw;

import io.clientele.sources.FileContent;
import java.io.Serializable;

/**
 * A file whose records are to be read on some executor.
 *
 * @param name path relative to the source folder, as rows carry it
 * @param broken true where the scan saw records that cannot be split
 */
record LandFile(String name, FileContent content, long bytes, boolean broken)
    implements Serializable {}
