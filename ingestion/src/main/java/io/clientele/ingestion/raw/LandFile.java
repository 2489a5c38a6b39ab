package io.clientele.ingestion.raw;

import io.clientele.contracts.profile.ObjectProfile;
import io.clientele.sources.FileContent;
import io.clientele.sources.records.RecordReader;
import java.io.Serializable;

/**
 * A file whose records are to be read on some executor.
 *
 * @param name path relative to the source folder, as rows carry it
 * @param object as this file writes it
 * @param broken true where the scan saw records that cannot be split
 */
record LandFile(String name, FileContent content, ObjectProfile object, long bytes, boolean broken)
    implements Serializable {
  RecordReader records() {
    return content.records(object);
  }
}
