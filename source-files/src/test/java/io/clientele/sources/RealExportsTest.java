package io.clientele.sources;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.profile.Fields;
import io.clientele.contracts.profile.ObjectProfile;
import io.clientele.contracts.profile.Outcome;
import io.clientele.contracts.profile.RowMapper;
import io.clientele.contracts.profile.TableMapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Files that systems and replication tools wrote, through the shipped profiles: every one is
 * recognised or left out on purpose, and every row is accepted.
 */
class RealExportsTest {
  /** The number of rows stands behind the object, and where fewer are mapped, that behind it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          salesforce | fivetran_crm_seeds/salesforce/sf_account_data.csv | account 10
          salesforce | fivetran_crm_seeds/salesforce/sf_contact_data.csv | contact 4
          salesforce | fivetran_crm_seeds/salesforce/sf_event_data.csv | event 10
          salesforce | fivetran_crm_seeds/salesforce/sf_lead_data.csv | lead 1
          salesforce | fivetran_crm_seeds/salesforce/sf_opportunity_data.csv | opportunity 10
          salesforce | fivetran_crm_seeds/salesforce/sf_opportunity_history_data.csv | opportunity_version 10
          salesforce | fivetran_crm_seeds/salesforce/sf_order_data.csv | order 10
          salesforce | fivetran_crm_seeds/salesforce/sf_product_2_data.csv | product 2
          salesforce | fivetran_crm_seeds/salesforce/sf_task_data.csv | task 10
          salesforce | fivetran_crm_seeds/salesforce/sf_user_data.csv | user 10
          salesforce | salesforce_dataloader_samples/accountData.csv | account 423
          salesforce | salesforce_dataloader_samples/opportunityData.csv | opportunity 38
          hubspot | fivetran_crm_seeds/hubspot/company_data.csv | company 24
          hubspot | fivetran_crm_seeds/hubspot/contact_data.csv | contact 22
          hubspot | fivetran_crm_seeds/hubspot/contact_form_submission_data.csv | form_submission 5
          hubspot | fivetran_crm_seeds/hubspot/contact_merge_audit_data.csv | contact_merge 4
          hubspot | fivetran_crm_seeds/hubspot/deal_company_data.csv | deal_company 2
          hubspot | fivetran_crm_seeds/hubspot/deal_contact_data.csv | deal_contact 11
          hubspot | fivetran_crm_seeds/hubspot/deal_data.csv | deal 44
          hubspot | fivetran_crm_seeds/hubspot/deal_stage_data.csv | deal_stage 14
          hubspot | fivetran_crm_seeds/hubspot/email_campaign_data.csv | email_campaign 100
          hubspot | fivetran_crm_seeds/hubspot/email_event_data.csv | email_event 100
          hubspot | fivetran_crm_seeds/hubspot/engagement_call_data.csv | engagement 1
          hubspot | fivetran_crm_seeds/hubspot/engagement_communication_data.csv | engagement 1
          hubspot | fivetran_crm_seeds/hubspot/engagement_contact_data.csv | engagement_contact 1
          hubspot | fivetran_crm_seeds/hubspot/engagement_email_data.csv | engagement 1
          hubspot | fivetran_crm_seeds/hubspot/engagement_meeting_data.csv | engagement_meeting 100
          hubspot | fivetran_crm_seeds/hubspot/engagement_task_data.csv | engagement 2
          hubspot | fivetran_crm_seeds/hubspot/owner_data.csv | owner 100
          hubspot | fivetran_crm_seeds/hubspot/ticket_contact_data.csv | ticket_contact 9
          hubspot | fivetran_crm_seeds/hubspot/ticket_data.csv | ticket 25
          zendesk | fivetran_crm_seeds/zendesk/organization_data.csv | organization 10
          zendesk | fivetran_crm_seeds/zendesk/ticket_data.csv | ticket 10
          zendesk | fivetran_crm_seeds/zendesk/user_data.csv | user 10 8
          klaviyo | fivetran_crm_seeds/klaviyo/campaign.csv | campaign 2
          klaviyo | fivetran_crm_seeds/klaviyo/event.csv | event 3
          klaviyo | fivetran_crm_seeds/klaviyo/person.csv | person 2
          dynamics365 | dynamics365_contoso/Contact.txt | contact 5000
          dynamics365 | dynamics365_contoso/ContosoHotel_HotelActivity.txt | hotel_stay 41550
          dynamics365 | dynamics365_contoso/Customer-Loyalty.txt | loyalty_member 5002
          dynamics365 | dynamics365_contoso/CustomerRecordContoso.txt | customer_profile 4999
          dynamics365 | dynamics365_contoso/OnlinePurchases.txt | online_purchase 12369
          dynamics365 | dynamics365_contoso/POSPurchases.txt | store_purchase 20024
          dynamics365 | dynamics365_contoso/WebsiteReviews_LinkedToEcommerceContacts.txt | website_review 20020
          b2b-pipeline | maven_crm/accounts.csv | account 85
          b2b-pipeline | maven_crm/products.csv | product 7
          b2b-pipeline | maven_crm/sales_pipeline.csv | deal 8800
          b2b-pipeline | maven_crm/sales_teams.csv | sales_agent 35
          """)
  void everyRowIsTaken(String profile, String path, String expected) {
    var exports = new Exports(profile);
    Path file = Exports.data(Path.of(path).getParent().toString()).resolve(fileName(path));
    Scanned.Readable<List<Fields>> read = exports.read(exports.files(file).get(0));
    ObjectProfile object = read.object();
    List<Fields> rows = read.found();
    long mapped = taken(exports, object.tables().get(0), rows);
    assertThat(object.name() + " " + rows.size() + (mapped == rows.size() ? "" : " " + mapped))
        .isEqualTo(expected);
    assertThat(refused(exports, object, rows)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "salesforce,fivetran_crm_seeds/salesforce,4",
    "salesforce,salesforce_dataloader_samples,3",
    "hubspot,fivetran_crm_seeds/hubspot,37",
    "zendesk,fivetran_crm_seeds/zendesk,17",
    "klaviyo,fivetran_crm_seeds/klaviyo,2",
    "dynamics365,dynamics365_contoso,2",
    "b2b-pipeline,maven_crm,0",
    "salesforce,export-headers/salesforce,3"
  })
  void whatIsNotTakenIsLeftOutOnPurpose(String profile, String folder, int ignored)
      throws IOException {
    var exports = new Exports(profile);
    Path location = Exports.data(folder);
    List<FoundFile> wanted = exports.files(location);
    assertThat(wanted).noneMatch(file -> exports.ignores(file.name()));
    assertThat(wanted)
        .allSatisfy(file -> assertThat(exports.read(file).object().header()).isNotEmpty());
    try (Stream<Path> files = Files.list(location)) {
      assertThat(files.filter(file -> exports.ignores(fileName(file.toString())))).hasSize(ignored);
    }
  }

  private static long taken(Exports exports, TableMapping mapping, List<Fields> rows) {
    var mapper = new RowMapper(exports.profile(), mapping);
    return rows.stream().map(mapper::map).filter(Outcome.Mapped.class::isInstance).count();
  }

  private static Map<Outcome, Long> refused(
      Exports exports, ObjectProfile object, List<Fields> rows) {
    return object.tables().stream()
        .map(mapping -> new RowMapper(exports.profile(), mapping))
        .flatMap(mapper -> rows.stream().map(mapper::map))
        .filter(Outcome.Refused.class::isInstance)
        .collect(Collectors.groupingBy(outcome -> outcome, Collectors.counting()));
  }

  private static String fileName(String path) {
    return Path.of(path).getFileName().toString();
  }
}
