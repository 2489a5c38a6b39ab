package io.clientele.ingestion.fetch.portion;

import io.clientele.contracts.ClienteleException;
import io.clientele.contracts.profile.ObjectProfile;
import io.clientele.lake.Origin;
import java.io.IOException;
import java.util.List;

/** A database or broker that is asked for its rows. */
public interface AskedSystem extends AutoCloseable {
  /**
   * Fetches what is new of an object into portions.
   *
   * @return what the user has to know or mend although it was fetched
   * @throws ClienteleException why it could not be fetched, or not all of it
   * @throws IOException where portions cannot be written
   */
  List<String> fetch(ObjectProfile object, Origin origin) throws IOException;

  /** False where asking for more is of no use. */
  boolean answers();

  @Override
  void close();
}
