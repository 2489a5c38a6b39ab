package io.clientele.sources;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.profile.ObjectProfile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** True header lines, by API name and by label, are recognised however they are spelled. */
class ExportHeadersTest {
  /** What every activity inherits; the lists of logical names give each entity's own columns. */
  private static final List<String> ACTIVITY =
      List.of("activityid", "subject", "regardingobjectid", "actualend", "createdon", "ownerid");

  @ParameterizedTest
  @CsvSource({
    "Account,account",
    "Campaign,campaign",
    "CampaignMember,campaign_member",
    "Case,case",
    "Contact,contact",
    "EmailMessage,email_message",
    "Event,event",
    "Lead,lead",
    "Opportunity,opportunity",
    "OpportunityCompetitor,opportunity_competitor",
    "OpportunityContactRole,opportunity_contact_role",
    "OpportunityHistory,opportunity_history",
    "Order,order",
    "OrderItem,order_item",
    "Partner,partner",
    "Quote,quote",
    "Task,task",
    "User,user"
  })
  void salesforceNames(String file, String object) {
    var salesforce = new Exports("salesforce");
    Path header = Exports.data("export-headers/salesforce").resolve(file + ".header.csv");
    recognisedHoweverSpelled(salesforce, file + ".csv", salesforce.header(header), object);
  }

  @ParameterizedTest
  @CsvSource({
    "Account,account", "Appointments,appointment", "Campaign,campaign", "Contact,contact",
    "Emails,email", "Opportunity,opportunity", "Product,product", "User,user"
  })
  void dynamicsLabels(String file, String object) {
    var dynamics = new Exports("dynamics365");
    Path header = Exports.data("export-headers/d365").resolve(file + ".ui_labels.csv");
    recognisedHoweverSpelled(dynamics, file + ".csv", dynamics.header(header), object);
  }

  @ParameterizedTest
  @CsvSource({
    "Account,account",
    "Activity,activity",
    "Appointment,activity",
    "Campaign,campaign",
    "CampaignResponse,campaign_response",
    "Case,case",
    "Contact,contact",
    "Email,activity",
    "Lead,lead",
    "Opportunity,opportunity",
    "OpportunityClose,opportunity_close",
    "PhoneCall,activity",
    "Task,activity"
  })
  void dynamicsLogicalNames(String file, String object) throws IOException {
    Path names = Exports.data("export-headers/d365").resolve(file + ".logicalnames.txt");
    List<String> lines = Files.readAllLines(names);
    var header = new ArrayList<>(List.of(lines.get(1).split(",")));
    if (!header.contains(object + "id") && !object.equals("case")) {
      header.addAll(ACTIVITY);
    }
    recognisedHoweverSpelled(new Exports("dynamics365"), file + ".csv", header, object);
  }

  @ParameterizedTest
  @CsvSource({"Goal.ui_labels.csv", "Territory.ui_labels.csv"})
  void whatSaysNothingOfCustomersIsLeftOut(String file) {
    assertThat(new Exports("dynamics365").ignores(file)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Accounts,account", "Contacts,contact", "Leads,lead", "Opportunities,opportunity",
    "Calls,call", "Meetings,meeting", "Cases,case", "Tasks,task"
  })
  void suiteCrmLabelsAndNames(String module, String object) throws IOException {
    var suite = new Exports("suitecrm");
    List<String> pairs = List.of(suiteModule(module).split(", "));
    var labels = pairs.stream().map(pair -> pair.replaceFirst("\\[.*", "")).toList();
    var names = pairs.stream().map(pair -> pair.replaceFirst(".*\\[(.*)]", "$1")).toList();
    recognisedHoweverSpelled(suite, module + ".csv", labels, object);
    recognisedHoweverSpelled(suite, module + ".csv", names, object);
  }

  /** The list has JSON columns at its end, where tables keep them, and some of another tool. */
  @Test
  void theFieldsOfSnowplowStandInTheirOrder() throws IOException {
    Path names = Exports.data("export-headers/snowplow").resolve("enriched_fields.txt");
    ObjectProfile event = new Exports("snowplow").profile().object("event");
    List<String> known = event.layout().byPosition().orElseThrow().names();
    List<String> listed =
        Stream.of(Files.readString(names).strip().split(","))
            .map(event::column)
            .filter(known::contains)
            .toList();
    assertThat(known).hasSize(131);
    assertThat(listed).containsAll(known);
    assertThat(listed)
        .filteredOn(name -> !event.layout().json().contains(name))
        .isEqualTo(known.stream().filter(name -> !event.layout().json().contains(name)).toList());
  }

  private static String suiteModule(String module) throws IOException {
    Path file = Exports.data("export-headers/suitecrm").resolve("export_labels_by_module.txt");
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    int heading =
        lines.indexOf(
            lines.stream().filter(line -> line.startsWith("## " + module)).findFirst().get());
    return lines.get(heading + 1);
  }

  private static void recognisedHoweverSpelled(
      Exports exports, String file, List<String> header, String object) {
    for (List<String> spelled : List.of(header, shouted(header), spaced(header))) {
      assertThat(exports.recognise(file, spelled)).map(ObjectProfile::name).contains(object);
    }
    assertThat(exports.recognise(file.toUpperCase(Locale.ROOT), header)).isPresent();
  }

  private static List<String> shouted(List<String> header) {
    return header.stream().map(name -> name.toUpperCase(Locale.ROOT)).toList();
  }

  private static List<String> spaced(List<String> header) {
    return header.stream().flatMap(name -> Stream.of(" " + name.replace('_', ' ') + " ")).toList();
  }
}
