package io.clientele.signals.feed;

import io.clientele.contracts.core.CustomerKeyColumns;
import io.clientele.contracts.core.Interaction;
import io.clientele.contracts.core.SourceColumns;
import io.clientele.contracts.profile.Fields;
import io.clientele.contracts.profile.ObjectProfile;
import io.clientele.contracts.profile.Outcome;
import io.clientele.contracts.profile.RowMapper;
import io.clientele.contracts.profile.SourceProfile;
import io.clientele.signals.event.ChannelEvent;
import io.clientele.signals.event.EventVersion;
import io.clientele.sources.Portions;
import io.clientele.sources.records.RecordFields;
import io.clientele.sources.records.RowOrigin;
import io.clientele.sources.records.SourceRecord;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Turns the rows of one feed into channel events by the profile's mapping to core.interaction,
 * whatever the rows are read from.
 */
public final class FeedParser {
  /** Where event feeds say what the client is, in canonical spelling. */
  private static final List<String> USER_AGENT = List.of("useragent", "contextuseragent");

  private static final String ORIGIN = Fields.name(Portions.ORIGIN);

  private static final int ID = position(Interaction.INTERACTION_ID);
  private static final int CUSTOMER = position(CustomerKeyColumns.CUSTOMER_KEY);
  private static final int CHANNEL = position(Interaction.CHANNEL);
  private static final int TYPE = position(Interaction.TYPE);
  private static final int OCCURRED_AT = position(Interaction.OCCURRED_AT);
  private static final int CAMPAIGN = position(Interaction.CAMPAIGN_ID);
  private static final int PRODUCT = position(Interaction.PRODUCT_ID);
  private static final int BRAND = position(Interaction.BRAND);
  private static final int MODIFIED_AT = position(SourceColumns.MODIFIED_AT);
  private static final int CONTENT_HASH = position(SourceColumns.CONTENT_HASH);
  private static final int IS_DELETED = position(SourceColumns.IS_DELETED);

  private final String source;
  private final String name;
  private final boolean isReplayed;
  private final RowMapper mapper;

  /**
   * @param object that maps to core.interaction
   * @param name of the file, or of what else holds the rows
   */
  public FeedParser(SourceProfile profile, ObjectProfile object, String name) {
    this.source = profile.source();
    this.name = name;
    this.isReplayed = Portions.isReplayed(name);
    this.mapper = new RowMapper(profile, object.mapping(Interaction.TABLE).orElseThrow());
  }

  private static int position(String column) {
    return Interaction.TABLE.columnNames().indexOf(column);
  }

  /** Empty where the row is not about an interaction. */
  public Optional<FeedEvent> parse(SourceRecord row) {
    if (row instanceof SourceRecord.Split split) {
      return parse(split);
    }
    var broken = (SourceRecord.Broken) row;
    return Optional.of(bad(broken.line(), broken.rule(), broken.payload()));
  }

  private Optional<FeedEvent> parse(SourceRecord.Split row) {
    RecordFields fields = row.fields();
    Outcome outcome = mapper.map(placed(row));
    if (outcome instanceof Outcome.Mapped mapped) {
      return Optional.of(FeedEvent.understood(event(mapped.values(), fields)));
    }
    return outcome instanceof Outcome.Refused refused
        ? Optional.of(bad(row.line(), refused.rule(), fields.others(Set.of()).toString()))
        : Optional.empty();
  }

  /** A row that was given back stands where it stood at first. */
  private Placed placed(SourceRecord.Split row) {
    if (!isReplayed) {
      return new Placed(row.fields(), row.line(), name);
    }
    RowOrigin origin = RowOrigin.parse(row.fields().value(ORIGIN));
    return new Placed(row.fields(), origin.line(), origin.file());
  }

  /** What is told of a text that cannot be split any further. */
  FeedEvent unsplittable() {
    return bad(0, "unsplittable", "");
  }

  private FeedEvent bad(long line, String rule, String payload) {
    return FeedEvent.refused(new BadEvent(source, name, line, rule, payload));
  }

  private static ChannelEvent event(Object[] row, Fields fields) {
    return new ChannelEvent(
        text(row, ID),
        text(row, CUSTOMER),
        text(row, CHANNEL),
        text(row, TYPE),
        ((Instant) row[OCCURRED_AT]).toEpochMilli(),
        text(row, CAMPAIGN),
        userAgent(fields),
        MachineMarks.areIn(fields),
        text(row, PRODUCT),
        text(row, BRAND),
        version(row));
  }

  private static EventVersion version(Object[] row) {
    var modifiedAt = (Instant) row[MODIFIED_AT];
    return new EventVersion(
        modifiedAt == null ? 0 : modifiedAt.toEpochMilli(),
        (Long) row[CONTENT_HASH],
        (Boolean) row[IS_DELETED]);
  }

  private static String text(Object[] row, int position) {
    return Objects.toString(row[position], "");
  }

  private static String userAgent(Fields fields) {
    for (String column : USER_AGENT) {
      String found = fields.value(column);
      if (found != null) {
        return found;
      }
    }
    return "";
  }

  /** A row that also knows where it stands. */
  private record Placed(Fields fields, long line, String file) implements Fields {
    @Override
    public String value(String column) {
      return switch (column) {
        case LINE -> String.valueOf(line);
        case FILE -> file;
        default -> fields.value(column);
      };
    }
  }
}
