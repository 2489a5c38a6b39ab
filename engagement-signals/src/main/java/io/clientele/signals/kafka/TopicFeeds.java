package io.clientele.signals.kafka;

import io.clientele.contracts.ClienteleException;
import io.clientele.contracts.config.Location;
import io.clientele.contracts.config.Nearest;
import io.clientele.contracts.core.Interaction;
import io.clientele.contracts.profile.ObjectProfile;
import io.clientele.contracts.profile.SourceProfile;
import io.clientele.signals.feed.ListedSource;
import io.clientele.signals.feed.SourceList;
import io.clientele.sources.Portions;
import io.clientele.sources.References;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Finds the topics of channel events among the listed sources. */
public final class TopicFeeds {
  private static final String ANY_BROKER = "kafka://";

  private final Cluster standard;
  private final References references;

  /**
   * @param standard brokers of sources whose {@code path} names none, with what every client of
   *     theirs is told
   */
  public TopicFeeds(Cluster standard, References references) {
    this.standard = standard;
    this.references = references;
  }

  /**
   * In the order of the list.
   *
   * @throws ClienteleException where a source cannot be used, or none tells of interactions
   */
  public List<TopicFeed> of(SourceList list) {
    if (!list.problems().isEmpty()) {
      throw new ClienteleException(
          String.join("\n", list.problems()), "Then start the signals again.");
    }
    var feeds = new ArrayList<TopicFeed>();
    list.sources().forEach(source -> add(source, feeds));
    if (feeds.isEmpty()) {
      throw new ClienteleException(
          "Cannot read events from Kafka: no source names a topic whose messages tell of"
              + " interactions.",
          "Name one in clientele.yml under `objects` of the source, such as"
              + " web_event: {topic: web-events}.");
    }
    return List.copyOf(feeds);
  }

  private void add(ListedSource source, List<TopicFeed> feeds) {
    SourceProfile profile = Portions.read(source.profile(), ANY_BROKER);
    source
        .topics()
        .forEach(
            (name, topic) -> {
              ObjectProfile object = object(profile, name);
              if (object.mapping(Interaction.TABLE).isPresent()) {
                feeds.add(new TopicFeed(profile, object, topic, cluster(source)));
              }
            });
  }

  private static ObjectProfile object(SourceProfile profile, String name) {
    List<String> names = profile.objects().stream().map(ObjectProfile::name).toList();
    return profile.objects().stream()
        .filter(object -> object.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new ClienteleException(
                    "Cannot read source %s: profile %s has no object %s."
                        .formatted(profile.source(), profile.name(), name),
                    "Nearest: %s.".formatted(String.join(", ", Nearest.to(name, names)))));
  }

  /** Brokers that a source names itself are its own, whatever else is given. */
  private Cluster cluster(ListedSource source) {
    Map<String, String> connection = texts(references.resolve(source.connection()));
    if (Location.isBroker(source.path())) {
      return new Cluster(Location.brokers(references.resolve(source.path())), connection);
    }
    var settings = new HashMap<>(standard.settings());
    settings.putAll(connection);
    return new Cluster(standard.brokers(), settings);
  }

  private static Map<String, String> texts(Properties properties) {
    var texts = new HashMap<String, String>();
    properties.stringPropertyNames().forEach(name -> texts.put(name, properties.getProperty(name)));
    return texts;
  }
}
