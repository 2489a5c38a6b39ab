package io.clientele.ingestion.fetch;

import io.clientele.contracts.ClienteleException;
import io.clientele.contracts.config.Location;
import io.clientele.contracts.config.Nearest;
import io.clientele.contracts.profile.ObjectProfile;
import io.clientele.ingestion.SourceInput;
import io.clientele.ingestion.fetch.portion.AskedSystem;
import io.clientele.ingestion.fetch.table.Database;
import io.clientele.ingestion.fetch.topic.Broker;
import io.clientele.lake.Origin;
import io.clientele.sources.References;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.UnaryOperator;

/**
 * Brings what is new in databases and topics into files of the workspace, in portions. From there
 * on they are files like all others: planned, landed and reconciled by the same laws.
 */
public final class Fetch {
  /** So many rows or messages make a portion at most. */
  private static final int MOST = 250_000;

  private final References references;
  private final int most;

  /**
   * @param environment value of an environment variable, null where it is not set
   */
  public Fetch(UnaryOperator<String> environment) {
    this(environment, MOST);
  }

  Fetch(UnaryOperator<String> environment, int most) {
    this.references = new References(environment);
    this.most = most;
  }

  /**
   * Fetches what is new of every object of a source; does nothing where its files lie ready.
   *
   * @return what the user has to mend, each a sentence with its remedy; it stops nothing else
   */
  public List<String> whatIsNew(SourceInput input) {
    if (!Location.isFetched(input.source().path())) {
      return List.of();
    }
    var problems = new ArrayList<String>();
    try (AskedSystem system = open(input)) {
      for (Map.Entry<String, Origin> object : input.source().objects().entrySet()) {
        if (system.answers()) {
          problems.addAll(fetch(system, input, object.getKey(), object.getValue()));
        }
      }
    } catch (ClienteleException e) {
      problems.add(cannot("source " + input.name(), e));
    }
    return problems;
  }

  private AskedSystem open(SourceInput input) {
    Path folder = folder(input);
    String path = references.resolve(input.source().path());
    Properties properties = references.resolve(input.source().connection());
    return Location.isDatabase(path)
        ? Database.open(path, properties, folder, most)
        : Broker.open(Location.brokers(path), properties, folder, most);
  }

  /** It is there even where nothing could be fetched yet, since it is looked through after. */
  private static Path folder(SourceInput input) {
    try {
      return Files.createDirectories(Path.of(input.location()));
    } catch (IOException e) {
      throw unwritable(input, e);
    }
  }

  private static List<String> fetch(
      AskedSystem system, SourceInput input, String object, Origin origin) {
    String what = "%s of source %s".formatted(object, input.name());
    try {
      ObjectProfile profile = object(input, object);
      checkSnapshot(profile, input, origin);
      return system.fetch(profile, origin).stream()
          .map(told -> "%s: %s.".formatted(what, told))
          .toList();
    } catch (ClienteleException e) {
      return List.of(cannot(what, e));
    } catch (IOException | UncheckedIOException e) {
      return List.of(cannot(what, unwritable(input, e)));
    }
  }

  private static ObjectProfile object(SourceInput input, String name) {
    List<ObjectProfile> objects = input.profile().objects();
    return objects.stream()
        .filter(object -> object.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new ClienteleException(
                    "profile %s has no such object.".formatted(input.profile().name()),
                    "Nearest: %s."
                        .formatted(
                            String.join(
                                ", ",
                                Nearest.to(
                                    name, objects.stream().map(ObjectProfile::name).toList())))));
  }

  /** What is new lacks nearly everything; deletions must not be taken from that. */
  private static void checkSnapshot(ObjectProfile object, SourceInput input, Origin origin) {
    boolean isWhole = Location.isDatabase(input.source().path()) && origin.since().isEmpty();
    if (object.wholeSnapshot().isPresent() && !isWhole) {
      throw new ClienteleException(
          "the profile says `snapshot`, so that what is lacking counts as deleted, but only what is new would be fetched.",
          "Take snapshot of object %s out of profile %s%s."
              .formatted(
                  object.name(),
                  input.profile().name(),
                  origin.since().isPresent() ? ", or `since` out of clientele.yml" : ""));
    }
  }

  private static ClienteleException unwritable(SourceInput input, Exception cause) {
    return new ClienteleException(
        "its portions cannot be written to %s (%s)."
            .formatted(input.location(), cause.getClass().getSimpleName()),
        "See to space and rights there.",
        cause);
  }

  private static String cannot(String what, ClienteleException e) {
    return "Cannot fetch %s: %s %s What was fetched before is not affected."
        .formatted(what, e.problem(), e.remedy());
  }
}
