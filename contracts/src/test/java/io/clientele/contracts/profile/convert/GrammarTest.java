package io.clientele.contracts.profile.convert;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.config.Problems;
import io.clientele.contracts.config.Settings;
import io.clientele.contracts.profile.BusinessDefaults;
import io.clientele.contracts.profile.SourceProfile;
import io.clientele.contracts.table.Column;
import io.clientele.contracts.table.ColumnType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The grammar that people read says what the code understands. */
class GrammarTest {
  private static final String GRAMMAR = grammar();
  private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");

  @Test
  void everyConversionAndOptionHasARow() {
    var words = new TreeSet<>(Readings.NAMES);
    words.addAll(ConversionReader.SOURCES);
    words.addAll(ConversionReader.OPTIONS);
    words.remove("as");
    assertThat(words).allSatisfy(word -> assertThat(GRAMMAR).contains("\n| `" + word + "` |"));
    assertThat(GRAMMAR).contains("`as`");
  }

  @Test
  void everyExampleOfAConversionCanBeRead() {
    List<String> examples =
        CODE.matcher(GRAMMAR)
            .results()
            .map(match -> match.group(1))
            .filter(code -> code.startsWith("{") && code.endsWith("}"))
            .filter(code -> !code.equals("{a,b}"))
            .toList();
    assertThat(examples).hasSizeGreaterThan(18).allSatisfy(GrammarTest::read);
  }

  @Test
  void theExampleOfAProfileCanBeUsed() {
    String example = GRAMMAR.substring(GRAMMAR.indexOf("```yaml") + 7);
    var defaults = new BusinessDefaults(ZoneId.of("Europe/London"), "GBP", "GB");
    SourceProfile profile =
        SourceProfile.parse(
            "example", "erp", example.substring(0, example.indexOf("```")), defaults);
    assertThat(profile.object("invoice_line").delimiter()).isEqualTo(';');
    assertThat(profile.emptyValues()).containsExactly("null", "N/A");
  }

  private static void read(String conversion) {
    var problems = new Problems("example " + conversion);
    Settings at = Settings.parse("x: " + conversion, problems);
    var usual = Conventions.plain(ZoneId.of("Europe/London"), "GB");
    ColumnType type =
        Stream.of(ColumnType.values())
            .filter(each -> fits(conversion, each, usual))
            .findFirst()
            .orElse(ColumnType.STRING);
    new ConversionReader("shop", usual, name -> name).forColumn(at, "x", column(type));
    problems.throwIfAny();
  }

  private static boolean fits(String conversion, ColumnType type, Conventions usual) {
    var problems = new Problems("test");
    Settings at = Settings.parse("x: " + conversion, problems);
    new ConversionReader("shop", usual, name -> name).forColumn(at, "x", column(type));
    return problems.isEmpty();
  }

  private static Column column(ColumnType type) {
    return new Column("x", type, false, false, "test");
  }

  private static String grammar() {
    try (InputStream in = GrammarTest.class.getResourceAsStream("/profiles/GRAMMAR.md")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
