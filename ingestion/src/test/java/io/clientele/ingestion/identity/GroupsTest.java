package io.clientele.ingestion.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GroupsTest {
  private static final double PROBABLE = 0.95;

  @Test
  void recordsThatMeetInAKeyAreOneGroupNamedBySmallestRecord() {
    var groups = groups("a", "b", "c");
    groups.join("b", "email x", 3);
    groups.join("a", "email x", 3);
    assertThat(groups.labels()).containsEntry("a", "a").containsEntry("b", "a");
    assertThat(groups.labels()).containsEntry("c", "c");
  }

  @Test
  void aDecisionKeepsRecordsApartThatAreDeclaredTheSame() {
    var groups = groups("a", "b");
    groups.keepApart("a", "b");
    groups.join("a", "key k", Edges.DECLARED_STRENGTH);
    groups.join("b", "key k", Edges.DECLARED_STRENGTH);
    assertThat(groups.labels()).containsEntry("b", "b");
  }

  @Test
  void aChainDoesNotJoinRecordsThatContradict() {
    var groups = new Groups((one, other) -> one != other && differ(one, other));
    groups.record("father", features("1950-01-01"));
    groups.record("household", features(null));
    groups.record("son", features("1983-07-12"));
    groups.join("father", "p1", 0.99);
    groups.join("household", "p1", 0.99);
    groups.join("household", "p2", PROBABLE);
    groups.join("son", "p2", PROBABLE);
    assertThat(groups.labels()).containsEntry("household", "father").containsEntry("son", "son");
  }

  @Test
  void noSharedAddressMakesAGiantUnlessSourcesDeclareIt() {
    int records = Groups.MOST_RECORDS + 50;
    assertThat(largest(chain(records, PROBABLE))).isEqualTo(Groups.MOST_RECORDS);
    assertThat(largest(chain(records, Edges.DECLARED_STRENGTH))).isEqualTo(records);
  }

  private static Groups chain(int records, double strength) {
    var groups = new Groups((one, other) -> false);
    for (int i = 0; i < records; i++) {
      groups.record("r" + i, null);
      groups.join("r" + i, "pair " + i, strength);
      groups.join("r" + i, "pair " + (i + 1), strength);
    }
    return groups;
  }

  private static long largest(Groups groups) {
    return groups.labels().values().stream()
        .collect(
            java.util.stream.Collectors.groupingBy(
                label -> label, java.util.stream.Collectors.counting()))
        .values()
        .stream()
        .mapToLong(Long::longValue)
        .max()
        .orElse(0);
  }

  private static boolean differ(Features one, Features other) {
    return Field.BIRTH_DATE.compare(one.value(Field.BIRTH_DATE), other.value(Field.BIRTH_DATE))
        == Level.DIFFERENT;
  }

  private static Features features(String birth) {
    var values = new String[Field.values().length];
    values[Field.BIRTH_DATE.ordinal()] = birth;
    return new Features(values);
  }

  private static Groups groups(String... records) {
    var groups = new Groups((one, other) -> false);
    for (String record : records) {
      groups.record(record, null);
    }
    return groups;
  }
}
