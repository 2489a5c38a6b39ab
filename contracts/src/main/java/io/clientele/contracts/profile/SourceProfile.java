package io.clientele.contracts.profile;

import io.clientele.contracts.ClienteleException;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.List;

/**
 * How one system exports: which objects, how to recognise each, and what its columns mean. Read
 * from YAML; {@code profiles/GRAMMAR.md} beside the shipped profiles describes it.
 *
 * @param name the profile's name
 * @param source the source in {@code clientele.yml} that uses it; keys are told apart by it
 * @param description one sentence for people
 * @param currency ISO 4217 code of amounts that name none
 * @param businessZone decides the business date of a sale
 * @param emptyValues texts that this system writes where there is nothing, such as {@code null}
 * @param ignore globs of files that are known and not wanted
 * @param objects what the system exports
 */
public record SourceProfile(
    String name,
    String source,
    String description,
    String currency,
    ZoneId businessZone,
    List<String> emptyValues,
    List<String> ignore,
    List<ObjectProfile> objects)
    implements Serializable {
  public SourceProfile {
    emptyValues = List.copyOf(emptyValues);
    ignore = List.copyOf(ignore);
    objects = List.copyOf(objects);
  }

  /**
   * @param name how errors call the profile
   * @param source name of the source that uses it
   * @param yaml the profile's text
   * @throws ClienteleException with every problem of the text at once
   */
  public static SourceProfile parse(
      String name, String source, String yaml, BusinessDefaults business) {
    return ProfileReader.read(name, source, yaml, business);
  }

  /**
   * @throws IllegalArgumentException where the profile has no such object
   */
  public ObjectProfile object(String objectName) {
    return objects.stream()
        .filter(object -> object.name().equals(objectName))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(name + " has no object " + objectName));
  }
}
