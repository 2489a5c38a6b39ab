package io.clientele.ingestion.raw;

import java.io.Serializable;

/**
 * A file whose records are to be read on some executor.
 *
 * @param name path relative to the source folder, as rows carry it
 * @param broken true where the scan saw records that cannot be split
 */
record LandFile(String name, FileText text, long bytes, boolean broken) implements Serializable {}
