package io.clientele.reports.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.clientele.contracts.ClienteleException;
import io.clientele.reports.figures.ReportFigures;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The report as one HTML file that needs nothing else: no script, no font, no request. Every value
 * is escaped by the template engine, and a content security policy forbids what it does not use.
 *
 * @param html the whole page
 */
public record ReportPage(String html) {
  /** Where the page is, relative to the workspace. */
  public static final Path FILE = Path.of("report", "index.html");

  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(
          null,
          ContentType.Html,
          ReportPage.class.getClassLoader(),
          ReportPage.class.getPackageName());

  public static ReportPage of(ReportFigures figures, PageInfo info) {
    var output = new StringOutput();
    TEMPLATES.render("report.jte", Page.of(figures, info, css()), output);
    return new ReportPage(output.toString());
  }

  /**
   * Writes the page in one step; readers see the former one until it is complete.
   *
   * @throws ClienteleException where the folder is not writable
   */
  public void write(Path home) {
    Path file = home.resolve(FILE);
    Path staged = file.resolveSibling(".index.html.part");
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(staged, html);
      Files.move(staged, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new ClienteleException(
          "Cannot write the report " + file + " (" + e.getClass().getSimpleName() + ").",
          "Check that the folder is writable and has space, and run again.",
          e);
    }
  }

  private static String css() {
    try (InputStream file = ReportPage.class.getResourceAsStream("/page/report.css")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
