package io.clientele.sample.files;

import static io.clientele.sample.files.OneSample.RECEIPT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SalesforceExportTest {
  private static final Path REAL_HEADERS = Path.of("../../shared/data/export-headers/salesforce");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Account",
        "Contact",
        "Lead",
        "Opportunity",
        "Task",
        "Event",
        "Campaign",
        "CampaignMember",
        "Case",
        "User"
      })
  void theHeaderIsThatOfARealExport(String object) throws IOException {
    Path real = REAL_HEADERS.resolve(object + ".header.csv");
    assumeTrue(Files.exists(real), "skipped: the folder ../shared/data is absent");

    try (var reader = CsvReader.builder().ofCsvRecord(real)) {
      List<String> standard =
          reader.iterator().next().getFields().stream()
              .filter(column -> !column.endsWith("__c"))
              .toList();
      assertThat(CsvContent.of("crm/" + object + ".csv").header()).isEqualTo(standard);
    }
  }

  @Test
  void aConvertedLeadNamesAContactAnAccountAndAnOpportunityThatExist() {
    Set<String> contacts = ids("Contact");
    Set<String> accounts = ids("Account");
    Set<String> deals = ids("Opportunity");

    List<Map<String, String>> converted =
        rows("Lead").stream().filter(lead -> lead.get("IsConverted").equals("true")).toList();

    assertThat(converted).isNotEmpty();
    assertThat(converted)
        .allSatisfy(
            lead -> {
              assertThat(contacts).contains(lead.get("ConvertedContactId"));
              assertThat(accounts).contains(lead.get("ConvertedAccountId"));
              assertThat(deals).contains(lead.get("ConvertedOpportunityId"));
            });
  }

  @Test
  void everyActivityBelongsToALeadOrContactThatExists() {
    Set<String> people = ids("Contact");
    people.addAll(ids("Lead"));

    assertThat(rows("Task")).extracting(task -> task.get("WhoId")).isSubsetOf(people);
    assertThat(rows("Event")).extracting(event -> event.get("WhoId")).isSubsetOf(people);
  }

  @Test
  void aCampaignMemberIsEitherALeadOrAContact() {
    assertThat(rows("CampaignMember"))
        .isNotEmpty()
        .allMatch(row -> row.get("LeadId").isEmpty() != row.get("ContactId").isEmpty());
  }

  @Test
  void theReceiptKnowsEveryPersonOfTheCrm() {
    Set<String> keys =
        RECEIPT.truth().keys().stream().map(known -> known.key()).collect(Collectors.toSet());

    assertThat(keys).containsAll(ids("Contact"));
    assertThat(keys).hasSize(RECEIPT.truth().keys().size());
  }

  private static List<Map<String, String>> rows(String object) {
    return CsvContent.of("crm/" + object + ".csv").wholeRows();
  }

  /** Ids of sound records; those of planted ones carry a suffix or are empty. */
  private static Set<String> ids(String object) {
    return rows(object).stream()
        .map(row -> row.get("Id"))
        .filter(id -> id.length() == 18)
        .collect(Collectors.toSet());
  }
}
