package io.clientele.contracts.profile;

import static io.clientele.contracts.profile.Profiles.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.core.CustomerRecord;
import io.clientele.contracts.core.Interaction;
import io.clientele.contracts.core.Sale;
import io.clientele.contracts.core.SalesRep;
import io.clientele.contracts.core.SourceColumns;
import io.clientele.contracts.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the shipped CRM profiles make of single rows. */
class ShippedCrmProfilesTest {
  @ParameterizedTest
  @CsvSource({
    "Call,,phone,call",
    "Task,Call,phone,call",
    "Task,Email,email,sent",
    "Task,Other,in_person,task"
  })
  void aTaskWithoutATellingSubtypeIsWhatItsTypeSays(
      String subtype, String type, String channel, String touch) {
    Outcome.Mapped task =
        map(
            "salesforce",
            "task",
            Interaction.TABLE,
            row(
                "Id",
                "00T1",
                "TaskSubtype",
                subtype,
                "Type",
                type,
                "CompletedDateTime",
                "2024-03-01T10:00:00.000Z"));
    assertThat(task.value(Interaction.CHANNEL)).isEqualTo(channel);
    assertThat(task.value(Interaction.TYPE)).isEqualTo(touch);
  }

  @Test
  void aUserThatTheReplicationToolNoLongerSeesIsDeleted() {
    Fields gone = row("id", "0051", "is_active", "true", "_fivetran_deleted", "true");
    Fields inDataExport = row("Id", "0051", "IsActive", "1");
    assertThat(user(gone).value(SourceColumns.IS_DELETED)).isEqualTo(true);
    assertThat(user(inDataExport).value(SourceColumns.IS_DELETED)).isEqualTo(false);
  }

  @ParameterizedTest
  @CsvSource({"Do Not Allow,true", "Allow,false", "true,true", "0,false"})
  void whoDoesNotAllowBulkMailHasOptedOut(String word, boolean optedOut) {
    Fields contact = row("(Do Not Modify) Contact", "7", "Do not allow Bulk Emails", word);
    assertThat(
            map("dynamics365", "contact", CustomerRecord.TABLE, contact)
                .value(CustomerRecord.EMAIL_OPT_OUT))
        .isEqualTo(optedOut);
  }

  @ParameterizedTest
  @CsvSource({"Online,web", "Phone Call,phone", "Walk-in,store"})
  void aHotelStayIsSoldWhereItWasBooked(String booking, String channel) {
    Fields stay =
        row(
            "StayID",
            "S1",
            "CheckInDate",
            "9/7/2017 0:00",
            "DollarsSpent",
            "440",
            "BookingType",
            booking);
    assertThat(map("dynamics365", "hotel_stay", Sale.TABLE, stay).value(Sale.CHANNEL))
        .isEqualTo(channel);
  }

  private static Outcome.Mapped user(Fields user) {
    return map("salesforce", "user", SalesRep.TABLE, user);
  }

  private static Outcome.Mapped map(String name, String object, Table target, Fields row) {
    String yaml = ShippedProfiles.yaml(name).orElseThrow();
    SourceProfile profile = SourceProfile.parse(name, "crm", yaml, Profiles.LONDON);
    ObjectProfile exported = profile.object(object);
    TableMapping mapping = exported.mapping(target).orElseThrow();
    Fields labelled =
        column ->
            exported.labels().entrySet().stream()
                .filter(label -> label.getValue().equals(column))
                .map(label -> row.value(label.getKey()))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(row.value(column));
    return (Outcome.Mapped) new RowMapper(profile, mapping).map(labelled);
  }
}
