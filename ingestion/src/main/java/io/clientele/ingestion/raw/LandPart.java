package io.clientele.ingestion.raw;

import io.clientele.contracts.profile.ObjectProfile;
import io.clientele.sources.FileContent;
import io.clientele.sources.Stretch;
import io.clientele.sources.records.RecordReader;
import java.io.Serializable;

/**
 * Records of a file that one executor is to read.
 *
 * @param name of the file: path relative to the source folder, as rows carry it
 * @param object as this file writes it
 * @param bytes about how many they are
 * @param broken true where the scan saw records in the file that cannot be split
 */
record LandPart(
    String name,
    FileContent content,
    ObjectProfile object,
    Stretch stretch,
    long bytes,
    boolean broken)
    implements Serializable {
  RecordReader records() {
    return content.records(object, stretch);
  }
}
