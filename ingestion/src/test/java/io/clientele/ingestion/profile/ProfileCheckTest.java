package io.clientele.ingestion.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.profile.BusinessDefaults;
import io.clientele.contracts.profile.ShippedProfiles;
import io.clientele.contracts.profile.SourceProfile;
import io.clientele.sources.FoundFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user learns of a file before anything of it is ingested. */
class ProfileCheckTest {
  private static final List<SourceProfile> SHIPPED =
      ShippedProfiles.NAMES.stream().map(name -> profile(name, yaml(name))).toList();
  private static final String INVOICES =
      "InvoiceNo;StockCode;Description;Quantity;InvoiceDate;UnitPrice;CustomerID;Country;Colour\n"
          + "536365;85123A;HOLDER;6;2010-12-01 08:26:00;2.55;17850.0;France;red\n"
          + "536365;71053;LANTERN;2;yesterday;3.39;17850.0;France;\n"
          + "536366;71053;LANTERN;2;soon;3.39;17850.0;France;\n"
          + "536367;71053\n";

  @TempDir Path folder;

  @Test
  void theProfileAndObjectThatAFileFitsAreNamed() throws IOException {
    FileFit fit = best("invoices.csv", INVOICES);
    assertThat(fit.profile()).isEqualTo("online-retail");
    assertThat(fit.object()).isEqualTo("invoice_line");
    assertThat(fit.dialect().describe()).isEqualTo("csv with ; between fields, utf-8");
  }

  @Test
  void whatWouldBeLostIsCounted() throws IOException {
    FileFit fit = best("invoices.csv", INVOICES);
    assertThat(fit.rows()).isEqualTo(4);
    assertThat(fit.broken()).isEqualTo(1);
    assertThat(fit.kept()).containsExactly("Colour");
    FileFit.TableFit sales = fit.tables().get(0);
    assertThat(sales.table()).isEqualTo("core.sale");
    assertThat(sales.accepted()).isEqualTo(1);
    assertThat(sales.refusals())
        .singleElement()
        .satisfies(
            refusal -> {
              assertThat(refusal.rule()).isEqualTo("instant");
              assertThat(refusal.rows()).isEqualTo(2);
              assertThat(refusal.firstLine()).isEqualTo(3);
            });
  }

  @Test
  void linesOfAnOrderTakeWhatItsFirstLineSays() throws IOException {
    SourceProfile shop = profile("shop-orders", yaml("shop-orders"));
    Path file = folder.resolve("orders.csv");
    Files.writeString(
        file,
        "Name,Email,Paid at,Currency,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku\n"
            + "#1,a@x.example,2024-03-01 10:00:00 +0000,EUR,2024-03-01 10:00:00 +0000,1,Rope,9.50,R1\n"
            + "#1,,,,,2,Tent,99.00,T1\n");
    FileFit fit = new ProfileCheck(FoundFile.local(file)).best(List.of(shop)).orElseThrow();
    assertThat(fit.tables().get(0).accepted()).isEqualTo(2);
  }

  @Test
  void whatIsInListsIsCountedByTheColumnsThatAProfileReads() throws IOException {
    FileFit fit =
        best(
            "answers.jsonl",
            """
            {"response_id":"R1","survey":"nps","answered_at":"2024-03-01T10:00:00Z","channel":"web",
            """
                    .strip()
                + """
                "respondent":{"email":"a@x.example","phone":"+4930123456"},"colour":"red",\
                "answers":[{"question":"Why?","answer":"So","score":1},{"question":"What?","answer":"It"}]}
                """);
    assertThat(fit.object()).isEqualTo("questionnaire");
    assertThat(fit.rows()).isEqualTo(2);
    assertThat(fit.kept()).containsExactly("colour");
    assertThat(fit.absent()).isEmpty();
  }

  @Test
  void aFileThatFitsNothingFitsNothing() throws IOException {
    Path file = folder.resolve("cars.csv");
    Files.writeString(file, "plate,horse power\nx,1\n");
    assertThat(new ProfileCheck(FoundFile.local(file)).best(SHIPPED)).isEmpty();
  }

  @Test
  void aDraftIsAValidProfileThatTheFileFits() throws IOException {
    Path file = folder.resolve("people.csv");
    Files.writeString(
        file, "Id,FirstName,LastName,Email,Shoe: size\n1,Ann,Example,a@x.example,38\n");
    String draft =
        new ProfileDraft(SHIPPED)
            .of("people", List.of("Id", "FirstName", "LastName", "Email", "Shoe: size"));
    assertThat(draft).contains("email: Email", "# Not read: ", "\"Shoe: size\"");
    FileFit fit =
        new ProfileCheck(FoundFile.local(file)).best(List.of(profile("mine", draft))).orElseThrow();
    assertThat(fit.object()).isEqualTo("people");
  }

  private FileFit best(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, text);
    return new ProfileCheck(FoundFile.local(file)).best(SHIPPED).orElseThrow();
  }

  private static String yaml(String name) {
    return ShippedProfiles.yaml(name).orElseThrow();
  }

  private static SourceProfile profile(String name, String yaml) {
    return SourceProfile.parse(
        name, "source", yaml, new BusinessDefaults(ZoneOffset.UTC, "EUR", "GB"));
  }
}
