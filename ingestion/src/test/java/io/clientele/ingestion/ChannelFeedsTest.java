package io.clientele.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.lake.JobRun;
import io.clientele.lake.Source;
import io.clientele.lake.testing.SparkTest;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Feeds of channels, each written as its system writes them, about made-up people: touches become
 * interactions, answers survey responses, and what people said of being contacted consent.
 */
class ChannelFeedsTest {
  private static final Map<String, String> PROFILES =
      Map.of(
          "snowplow", "snowplow",
          "google", "google-analytics",
          "mailchimp", "mailchimp",
          "klaviyo", "klaviyo",
          "sendgrid", "sendgrid-events",
          "twilio", "twilio-sms",
          "forms", "form-submissions",
          "chat", "chat-transcripts",
          "segment", "segment-events");

  @TempDir static Path folder;
  private static Ingestion ingestion;
  private static Map<String, JobRun> runs;

  @BeforeAll
  static void ingestEveryFeed() throws URISyntaxException {
    Path feeds = Path.of(ChannelFeedsTest.class.getResource("/feeds").toURI());
    Stream<Source> files =
        PROFILES.entrySet().stream()
            .map(feed -> source(feed.getKey(), feed.getValue(), feeds.resolve(feed.getKey())));
    Path parquet = parquet(feeds.resolve("google/events_20240301.json"));
    ingestion =
        new Ingestion(
            folder,
            Stream.concat(files, Stream.of(source("parquet", "google-analytics", parquet)))
                .toArray(Source[]::new));
    runs = ingestion.run();
  }

  @Test
  void onlyAFileWithAnotherNumberOfFieldsIsRefused() {
    assertThat(runs.values())
        .flatExtracting(JobRun::problems)
        .singleElement()
        .asString()
        .contains("short.tsv of source snowplow")
        .contains("event has no header line but 131 fields by position, and the first row has 130");
  }

  @Test
  void everyRowIsAccountedFor() {
    assertThat(
            texts(
                "SELECT concat_ws(' ', source, object, sum(rows_in), sum(accepted), sum(quarantined),"
                    + " sum(duplicates), sum(suppressed)) FROM ops_reconciliation"
                    + " WHERE rows_in = accepted + quarantined + duplicates + suppressed"
                    + " GROUP BY source, object",
                "ops.reconciliation"))
        .containsExactlyInAnyOrder(
            "chat chat 2 2 0 0 0",
            "forms answer 2 2 0 0 0",
            "forms questionnaire 5 2 2 0 1",
            "forms submission 3 3 0 0 0",
            "google event 7 3 2 1 1",
            "klaviyo api_event 6 4 2 0 0",
            "klaviyo event 2 2 0 0 0",
            "klaviyo person 1 1 0 0 0",
            "klaviyo webhook 4 4 0 0 0",
            "mailchimp campaign 1 1 0 0 0",
            "mailchimp cleaned 1 1 0 0 0",
            "mailchimp email_activity 6 3 2 0 1",
            "mailchimp member 1 1 0 0 0",
            "mailchimp subscribed 2 2 0 0 0",
            "mailchimp unsubscribed 2 1 1 0 0",
            "mailchimp webhook 5 4 0 0 1",
            "parquet event 6 3 1 1 1",
            "segment web_event 2 2 0 0 0",
            "sendgrid email_event 9 8 1 0 0",
            "snowplow event 9 4 3 1 1",
            "twilio message 5 4 1 0 0");
  }

  @Test
  void aBadRowStandsInQuarantineWithItsReason() {
    assertThat(
            texts(
                "SELECT concat_ws(' ', source, substring_index(file, '/', -1), line, rule)"
                    + " FROM ops_quarantine WHERE source <> 'parquet' AND payload <> ''",
                "ops.quarantine"))
        .containsExactlyInAnyOrder(
            "forms questionnaires.jsonl 3 decimal",
            "forms questionnaires.jsonl 5 json",
            "google events_20240301.json 5 json",
            "google events_20240301.json 6 instant",
            "klaviyo events.jsonl 5 instant",
            "klaviyo events.jsonl 6 json",
            "mailchimp email-activity.jsonl 5 json",
            "mailchimp email-activity.jsonl 6 instant",
            "mailchimp unsubscribed_email_audience_export_1a2b3c.csv 3 field_count",
            "sendgrid events.jsonl 6 required",
            "snowplow part-00000.txt 3 field_count",
            "snowplow part-00000.txt 7 json",
            "snowplow part-00000.txt 8 instant",
            "twilio messages.csv 6 field_count");
  }

  @Test
  void eventsOfSnowplowAreTakenByPositionAndByWhatTheirJsonSays() {
    assertThat(touches("snowplow"))
        .containsExactlyInAnyOrder(
            "shop:C1 web inbound page_view 2024-03-01 10:00:04 \"Ropes\" & more",
            "shop:C1 web inbound click 2024-03-01 10:00:04.35 https://partner.example/",
            "shop:C2 app inbound add_to_cart 2024-03-01 10:00:04.35 /ropes",
            "web inbound search 2024-03-01 10:00:04.35 /ropes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"google", "parquet"})
  void eventsOfAnalyticsAreTakenByTheKeysOfTheirParameters(String source) {
    assertThat(touches(source))
        .containsExactlyInAnyOrder(
            "shop:C1 web inbound page_view 2024-03-01 10:00:05.250123 Ropes",
            "shop:C1 web inbound purchase 2024-03-01 10:01:40 Thank you",
            "app inbound search 2024-03-01 10:01:50 carabiner");
  }

  @Test
  void mailsOfMailchimpAreTouches() {
    assertThat(touches("mailchimp"))
        .containsExactlyInAnyOrder(
            "email:ann@example.org email inbound open 2024-02-03 09:40:00",
            "email:ann@example.org email inbound click 2024-02-03 09:41:00 https://shop.example/ropes",
            "email:cid@example.org email outbound bounce 2024-02-03 09:31:00",
            "mailchimp:e0003 email outbound bounce 2024-02-04 11:00:00 Spring ropes",
            "mailchimp:e0002 email inbound unsubscribe 2024-02-03 10:00:00 Spring ropes",
            "email:eve@example.org email inbound subscribe 2024-02-05 08:00:00",
            "email:ann@example.org email inbound unsubscribe 2024-02-06 08:00:00",
            "email:cid@example.org email outbound bounce 2024-02-07 08:00:00",
            "email:fay@example.org email inbound unsubscribe 2024-02-07 09:00:00");
    assertThat(
            texts(
                "SELECT concat_ws(' ', r.email, r.phone, r.country, r.created_at, r.email_opt_out)"
                    + " FROM core_customer_record r WHERE source = 'mailchimp' AND source_key = 'e0001'",
                "core.customer_record"))
        .containsExactly("ann@example.org +442079460123 GB 2024-01-02 09:00:00");
    assertThat(
            texts(
                "SELECT DISTINCT concat_ws(' ', c.name, c.started_on) FROM core_interaction i"
                    + " JOIN core_campaign c USING (campaign_id) WHERE i.source = 'mailchimp'",
                "core.interaction",
                "core.campaign"))
        .containsExactly("Spring ropes 2024-02-03");
  }

  @Test
  void eventsOfKlaviyoAreTouchesHoweverTheyAreExported() {
    assertThat(touches("klaviyo"))
        .containsExactlyInAnyOrder(
            "klaviyo:P1 email inbound open 2024-03-01 10:00:05 Ropes for spring",
            "klaviyo:P1 email inbound unsubscribe 2024-03-01 10:05:00",
            "klaviyo:P2 email outbound bounce 2024-03-01 10:06:00",
            "klaviyo:P2 email inbound WxYz12 2024-03-01 10:07:00",
            "klaviyo:P1 email inbound unsubscribe 2024-02-01 08:00:00 Ropes",
            "klaviyo:P1 email inbound click 2024-02-01 07:00:00 Ropes",
            "klaviyo:P2 email inbound unsubscribe 2024-03-02 09:00:00",
            "klaviyo:P1 sms inbound unsubscribe 2024-03-02 09:01:00",
            "klaviyo:P1 email inbound click 2024-03-02 09:02:00",
            "klaviyo:P3 email inbound subscribe 2024-03-02 09:03:00");
  }

  @Test
  void messagesAndScreensAreTouches() {
    assertThat(touches("twilio"))
        .containsExactlyInAnyOrder(
            "phone:+442079460111 sms inbound unsubscribe 2024-03-01 10:00:00",
            "phone:+442079460111 sms inbound subscribe 2024-03-01 11:00:00",
            "phone:+442079460112 sms inbound reply 2024-03-01 10:02:00",
            "phone:+442079460113 sms outbound bounce 2024-03-01 10:03:00");
    assertThat(touches("segment"))
        .containsExactlyInAnyOrder(
            "shop:C1 app inbound page_view 2024-03-01 14:00:00 Basket",
            "email:gus@example.org email inbound unsubscribe 2024-03-01 14:01:00");
  }

  @Test
  void whoeverLeavesOrReportsSpamWithdrawsConsentAndABounceSaysNothing() {
    assertThat(
            texts(
                "SELECT concat_ws(' ', source, customer_key, channel, granted, stated_at)"
                    + " FROM core_consent",
                "core.consent"))
        .containsExactlyInAnyOrder(
            "forms email:eve@example.org email true 2024-03-01 10:00:00",
            "forms email:bob@example.org email false 2024-03-01 10:01:00",
            "klaviyo klaviyo:P1 email false 2024-03-01 10:05:00",
            "klaviyo klaviyo:P1 email false 2024-02-01 08:00:00",
            "klaviyo klaviyo:P2 email false 2024-03-02 09:00:00",
            "klaviyo klaviyo:P1 sms false 2024-03-02 09:01:00",
            "klaviyo klaviyo:P3 email true 2024-03-02 09:03:00",
            "mailchimp mailchimp:e0001 email true 2024-01-02 09:05:00",
            "mailchimp mailchimp:e0002 email false 2024-02-03 10:00:00",
            "mailchimp email:eve@example.org email true 2024-02-05 08:00:00",
            "mailchimp email:ann@example.org email false 2024-02-06 08:00:00",
            "mailchimp email:fay@example.org email false 2024-02-07 09:00:00",
            "segment email:gus@example.org email false 2024-03-01 14:01:00",
            "sendgrid email:ann@example.org email false 2024-03-01 10:00:07",
            "sendgrid email:ann@example.org email false 2024-03-01 10:00:08",
            "twilio phone:+442079460111 sms false 2024-03-01 10:00:00",
            "twilio phone:+442079460111 sms true 2024-03-01 11:00:00");
  }

  @Test
  void everyAnswerOfAQuestionnaireIsASurveyResponseAndTheWholeIsOneTouch() {
    assertThat(
            texts(
                "SELECT concat_ws(' ', customer_key, survey, channel, question, answer, score)"
                    + " FROM core_survey_response",
                "core.survey_response"))
        .containsExactlyInAnyOrder(
            "email:eve@example.org csat chat good 1.0",
            "email:eve@example.org csat web How was the shop? Good 4.0",
            "email:eve@example.org csat web Comment Nice, thanks",
            "email:ann@example.org nps email Would you recommend us? 9 9.0",
            "email:ann@example.org nps email Why? Fast, friendly");
    assertThat(touches("forms"))
        .filteredOn(touch -> touch.contains("nps") || touch.contains("csat"))
        .containsExactlyInAnyOrder(
            "email:ann@example.org form inbound submit 2024-03-01 12:00:00 nps",
            "email:bob@example.org form inbound submit 2024-03-01 12:01:00 nps",
            "form inbound submit 2024-03-01 12:02:00 nps",
            "email:eve@example.org form inbound submit 2024-03-02 12:00:00 csat");
  }

  private static List<String> touches(String source) {
    return texts(
        "SELECT concat_ws(' ', customer_key, channel, direction, type, occurred_at, subject)"
            + " FROM core_interaction WHERE source = '%s'".formatted(source),
        "core.interaction");
  }

  private static List<String> texts(String query, String... tables) {
    return ingestion.sql(query, tables).collectAsList().stream()
        .map(row -> row.getString(0))
        .toList();
  }

  private static Source source(String name, String profile, Path files) {
    return new Source(name, profile, files.toString());
  }

  private static Path parquet(Path json) {
    Path target = folder.resolve("parquet");
    SparkTest.spark()
        .read()
        .option("mode", "DROPMALFORMED")
        .json(json.toString())
        .coalesce(1)
        .write()
        .parquet(target.toString());
    return target;
  }
}
