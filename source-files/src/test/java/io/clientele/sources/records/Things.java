package io.clientele.sources.records;

import io.clientele.contracts.profile.BusinessDefaults;
import io.clientele.contracts.profile.ObjectProfile;
import io.clientele.contracts.profile.SourceProfile;
import java.time.ZoneId;

/** An object with the columns {@code a} and {@code b}. */
public final class Things {
  public static final ObjectProfile OBJECT =
      SourceProfile.parse(
              "test",
              "test",
              """
              objects:
                thing:
                  header: [a]
                  tables: {product: {key: a, columns: {product_id: a, name: b}}}
              """,
              new BusinessDefaults(ZoneId.of("UTC"), "EUR", "DE"))
          .object("thing");

  private Things() {}
}
