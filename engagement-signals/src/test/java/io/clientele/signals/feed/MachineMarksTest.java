package io.clientele.signals.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.profile.Fields;
import io.clientele.signals.FeedFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MachineMarksTest {
  @TempDir private Path home;

  @ParameterizedTest
  @CsvSource({
    "sg_machine_open,true",
    "property_machine_open,1",
    "attributes.event_properties.Apple Privacy Open,true",
    "is_proxy_open,true",
    "client-info.bot,apple",
    "client-info.bot,generic"
  })
  void whatAProviderCallsAMachineIsOne(String column, String value) {
    assertThat(MachineMarks.areIn(row(column, value))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"sg_machine_open,false", "client-info.bot,gmail", "opened,true"})
  void whatItCallsAPersonOrSaysOfAnotherMatterIsNone(String column, String value) {
    assertThat(MachineMarks.areIn(row(column, value))).isFalse();
  }

  @Test
  void theMarkOfALineStandsAtItsEvent() {
    String line =
        """
        {"id":"e%d","email":"ann@example.org","event":"open","timestamp":"2024-03-10T10:00:00Z",%s}""";
    FeedFolder.in(home)
        .write(
            "mail/a.jsonl",
            line.formatted(1, "\"sg_machine_open\":true"),
            line.formatted(2, "\"sg_machine_open\":false"),
            line.formatted(3, "\"client-info\":{\"bot\":\"apple\"}"));

    var marks = new ArrayList<Boolean>();
    for (FeedFile file : Feeds.of(home.resolve("clientele.yml")).files()) {
      FeedRows.of(file, event -> marks.add(event.isMarked()));
    }
    assertThat(marks).containsExactly(true, false, true);
  }

  private static Fields row(String column, String value) {
    return asked -> asked.equals(Fields.name(column)) ? value : null;
  }
}
