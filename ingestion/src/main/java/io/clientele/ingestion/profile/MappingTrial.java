package io.clientele.ingestion.profile;

import io.clientele.contracts.profile.Fields;
import io.clientele.contracts.profile.ObjectProfile;
import io.clientele.contracts.profile.OrderLines;
import io.clientele.contracts.profile.Outcome;
import io.clientele.contracts.profile.RowMapper;
import io.clientele.contracts.profile.SourceProfile;
import io.clientele.contracts.profile.TableMapping;
import io.clientele.sources.records.SourceRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Maps the rows of a file one by one and counts what becomes of them. */
final class MappingTrial {
  private final TableMapping mapping;
  private final RowMapper mapper;
  private final OrderLines order;
  private final Map<String, FileFit.Refusal> refusals = new LinkedHashMap<>();
  private final Map<String, String> carried = new HashMap<>();
  private String orderNow;
  private long accepted;
  private long skipped;

  MappingTrial(SourceProfile profile, ObjectProfile object, TableMapping mapping) {
    this.mapping = mapping;
    this.mapper = new RowMapper(profile, mapping);
    this.order = object.orderLines().orElse(null);
  }

  void take(SourceRecord.Split record) {
    Outcome outcome = mapper.map(fields(record));
    if (outcome instanceof Outcome.Refused refused) {
      refusals.merge(
          refused.rule() + refused.message(),
          new FileFit.Refusal(refused.rule(), refused.message(), 1, record.line()),
          (first, next) ->
              new FileFit.Refusal(
                  first.rule(), first.message(), first.rows() + 1, first.firstLine()));
    } else if (outcome instanceof Outcome.Mapped) {
      accepted++;
    } else {
      skipped++;
    }
  }

  FileFit.TableFit result() {
    var most = new ArrayList<>(refusals.values());
    most.sort(Comparator.comparingLong(FileFit.Refusal::rows).reversed());
    return new FileFit.TableFit(mapping.target().qualifiedName(), accepted, skipped, most);
  }

  /** A row's number within its order is not known here; its line is as good to try it with. */
  private Fields fields(SourceRecord.Split record) {
    if (order != null) {
      carry(record.fields());
    }
    return column ->
        switch (column) {
          case Fields.POSITION, Fields.LINE -> Long.toString(record.line());
          case Fields.FILE -> "file";
          default -> {
            String own = record.fields().value(column);
            yield own == null ? carried.get(column) : own;
          }
        };
  }

  private void carry(Fields row) {
    String within = row.value(order.within());
    if (!Objects.equals(within, orderNow)) {
      carried.clear();
      orderNow = within;
    }
    for (String column : order.carried()) {
      if (row.value(column) != null) {
        carried.putIfAbsent(column, row.value(column));
      }
    }
  }
}
