package io.clientele.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.lake.QueryResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {
  @TempDir Path folder;
  private final StringWriter err = new StringWriter();

  @ParameterizedTest
  @CsvSource({
    "'run'",
    "'sql -w x'",
    "'nonsense'",
    "'run -w x --as-of yesterday'",
    "'tables -x'",
    "'identity explain x'",
    "'identity merge -w x one'",
    "'replay'",
    "'signals -w x'",
    "'signals -w x --kafka'"
  })
  void wrongUsageEndsWithCodeTwo(String line) {
    assertThat(execute(line.split(" "))).isEqualTo(2);
  }

  @Test
  void aMissingWorkspaceIsExplainedAndEndsWithCodeOne() {
    assertThat(execute("run", "--workspace", folder.resolve("none").toString())).isEqualTo(1);
    assertThat(err.toString()).contains("none").contains("clientele init");
  }

  @Test
  void anUnknownJobIsExplainedBeforeAnyEngineStarts() {
    init();
    assertThat(execute("run", "-w", folder.resolve("w").toString(), "--only", "customer_rmf"))
        .isEqualTo(1);
    assertThat(err.toString()).contains("customer_rmf").contains("customer_rfm");
  }

  @Test
  void inputThatCannotBeReadEndsWithCodeOneUnlessThatIsAllowed() throws IOException {
    init();
    Files.createFile(folder.resolve("empty.csv"));
    String workspace = folder.resolve("w").toString();
    assertThat(execute("run", "-w", workspace, "--only", "raw")).isEqualTo(1);
    assertThat(execute("run", "-w", workspace, "--only", "raw", "--partial-ok")).isZero();
  }

  @Test
  void repairsThatAreNoneAreExplainedAndEndWithCodeOne() throws IOException {
    init();
    String workspace = folder.resolve("w").toString();
    Path repairs = Files.writeString(folder.resolve("r.csv"), "id,text\n1,ada@x.example\n");
    assertThat(execute("replay", "-w", workspace, repairs.toString())).isEqualTo(1);
    assertThat(err.toString())
        .contains("quarantine_id, payload", "quarantine export")
        .doesNotContain("ada@x.example");
    assertThat(execute("replay", "-w", workspace)).isZero();
  }

  @Test
  void anUnknownKeyIsExplainedAndEndsWithCodeOne() {
    init();
    String workspace = folder.resolve("w").toString();
    assertThat(execute("identity", "explain", "-w", workspace, "email:nobody@x.example"))
        .isEqualTo(1);
    assertThat(execute("identity", "split", "-w", workspace, "crm:1", "crm:2")).isEqualTo(1);
    assertThat(err.toString()).contains("customer_id").doesNotContain("nobody@x.example");
  }

  @Test
  void initWritesSettingsThatExplainThemselvesAndTakeTheProfilesLocale() throws IOException {
    assertThat(init()).isZero();
    String settings = Files.readString(folder.resolve("w/clientele.yml"));
    assertThat(settings)
        .contains("time_zone: Europe/London", "currency: GBP", "profile: online-retail", "# ")
        .contains("password: ${ENV:CRM_PASSWORD}");
    assertThat(folder.resolve("w/segments.yml")).exists();
    assertThat(folder.resolve("w/audiences.yml")).exists();
    assertThat(folder.resolve("w/models.yml")).exists();
  }

  @Test
  void initLeavesAWorkspaceThatExistsAlone() {
    init();
    assertThat(init()).isEqualTo(1);
    assertThat(err.toString()).contains("already");
  }

  @Test
  void initAnswersAnUnknownProfileWithTheNearest() {
    assertThat(execute("init", folder.resolve("w").toString(), "--source", "sales-force=/x"))
        .isEqualTo(1);
    assertThat(err.toString()).contains("Nearest: salesforce");
  }

  @Test
  void aFileThatFitsNoProfileIsAnsweredWithTheNextStep() throws IOException {
    Path file = Files.writeString(folder.resolve("cars.csv"), "plate,power\nx,1\n");
    assertThat(execute("profile", "check", file.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("cars.csv", "clientele profile new");
    assertThat(execute("profile", "new", file.toString())).isZero();
  }

  @Test
  void aFileIsCheckedAgainstTheProfileThatIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("cars.csv"), "plate,power\nx,1\n");
    assertThat(execute("profile", "check", file.toString(), "--profile", "online-retail"))
        .isEqualTo(1);
    assertThat(err.toString()).contains("it fits no object of profile online-retail");
    assertThat(execute("profile")).isEqualTo(2);
  }

  @Test
  void rowsInQuarantineAreShownToWhoAsks() throws IOException {
    init();
    Files.writeString(
        folder.resolve("day.csv"),
        "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n1,2\n");
    String workspace = folder.resolve("w").toString();
    assertThat(execute("run", "-w", workspace, "--only", "raw")).isZero();
    assertThat(printed("quarantine", "list", "-w", workspace))
        .contains("field_count", "day.csv", "look for a missing or stray quote");
    assertThat(printed("quarantine", "export", "-w", workspace, "--rule", "field_count"))
        .contains("quarantine_id,source", "\"1,2\"");
    assertThat(printed("quarantine", "export", "-w", workspace, "--rule", "it's none"))
        .doesNotContain("field_count");
    assertThat(printed("quarantine", "show", "", "-w", workspace)).contains("payload        1,2");
    assertThat(execute("quarantine", "show", "zz", "-w", workspace)).isEqualTo(1);
    assertThat(err.toString()).contains("no such row");
  }

  @Test
  void answersArePrintedForPeopleForSheetsAndForPrograms() {
    var result =
        new QueryResult(
            List.of("segment", "n"), List.of(Arrays.asList("A, B", 2), Arrays.asList(null, 10)));
    assertThat(printed(SqlCommand.Format.TABLE, result))
        .isEqualTo("segment | n\n--------+---\nA, B    | 2\n        | 10\n(2 rows)\n");
    assertThat(printed(SqlCommand.Format.CSV, result).replace("\r", ""))
        .isEqualTo("segment,n\n\"A, B\",2\n,10\n");
    assertThat(printed(SqlCommand.Format.JSON, result).replaceAll("\\s", ""))
        .isEqualTo("[{\"segment\":\"A,B\",\"n\":2},{\"segment\":null,\"n\":10}]");
  }

  private static String printed(SqlCommand.Format format, QueryResult result) {
    var bytes = new ByteArrayOutputStream();
    ResultPrinter.of(format).print(result, new PrintStream(bytes, true, StandardCharsets.UTF_8));
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** What a command that ends well prints. */
  private String printed(String... arguments) {
    PrintStream screen = System.out;
    var bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      assertThat(execute(arguments)).isZero();
    } finally {
      System.setOut(screen);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private int init() {
    return execute("init", folder.resolve("w").toString(), "--source", "online-retail=" + folder);
  }

  private int execute(String... arguments) {
    return Main.commandLine().setErr(new PrintWriter(err, true)).execute(arguments);
  }
}
