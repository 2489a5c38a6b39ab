package io.clientele.sample.files;

import static io.clientele.sample.files.OneSample.RECEIPT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clientele.sample.WrittenFiles;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FeedsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void botsClickSixLinksInTheSecondOfDelivery() {
    List<JsonNode> clicks =
        events("email/").filter(FeedsTest::isScan).filter(FeedsTest::isClick).toList();

    assertThat(clicks).isNotEmpty();
    assertThat(
            clicks.stream()
                .collect(
                    Collectors.groupingBy(
                        click -> click.path("email").asText() + click.path("timestamp").asText(),
                        Collectors.mapping(click -> click.path("url"), Collectors.toSet())))
                .values())
        .allMatch(urls -> urls.size() == 6);
  }

  @Test
  void aScannedMailboxBelongsToAPersonWhomTheReceiptCounts() {
    Set<String> mailboxes =
        events("email/")
            .filter(FeedsTest::isScan)
            .map(event -> event.path("email").asText())
            .collect(Collectors.toSet());

    assertThat(mailboxes).hasSizeBetween(1, RECEIPT.truth().scannedMailboxes());
  }

  @Test
  void crawlersHaveNoUser() {
    List<JsonNode> crawls =
        events("web/")
            .filter(event -> event.path("context").path("userAgent").asText().contains("Bot/"))
            .toList();

    assertThat(crawls).hasSizeGreaterThan(200);
    assertThat(crawls).noneMatch(event -> event.has("userId"));
  }

  @Test
  void aWebUserIsACustomerNumberOfTheShop() {
    Set<String> numbers =
        RECEIPT.truth().keys().stream().map(known -> known.key()).collect(Collectors.toSet());

    assertThat(texts(events("web/"), "userId")).isNotEmpty().isSubsetOf(numbers);
  }

  @Test
  void mailEventsNameCampaignsOfTheCrm() {
    Set<String> campaigns =
        CsvContent.of("crm/Campaign.csv").wholeRows().stream()
            .map(row -> row.get("Id"))
            .collect(Collectors.toSet());

    assertThat(texts(events("email/"), "campaign_id")).isNotEmpty().isSubsetOf(campaigns);
  }

  private static Set<String> texts(Stream<JsonNode> events, String field) {
    return events
        .filter(event -> event.has(field))
        .map(event -> event.path(field).asText())
        .collect(Collectors.toSet());
  }

  private static boolean isScan(JsonNode event) {
    return event.path("useragent").asText().contains("MailLinkScanner");
  }

  private static boolean isClick(JsonNode event) {
    return event.path("event").asText().equals("click");
  }

  private static Stream<JsonNode> events(String folder) {
    return RECEIPT.rows().keySet().stream()
        .filter(file -> file.startsWith(folder))
        .flatMap(file -> WrittenFiles.lines(OneSample.path(file)).stream())
        .flatMap(FeedsTest::parsed);
  }

  private static Stream<JsonNode> parsed(String line) {
    try {
      return Stream.of(JSON.readTree(line));
    } catch (JsonProcessingException e) {
      return Stream.empty();
    }
  }
}
