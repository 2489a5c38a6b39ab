package io.clientele.benchmarks.product;

import io.clientele.benchmarks.figures.Figures;
import io.clientele.benchmarks.figures.MarkdownTable;
import io.clientele.benchmarks.process.ChildProcess.Finished;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.io.FileUtils;

/**
 * The commands that users run, each beside the time it may take on two cores.
 *
 * @param home the project's root, where the command is
 * @param folder where workspaces are made anew
 * @param dailyFiles the Online Retail files; skipped where the folder is absent
 */
public record ProductBenchmark(Path home, Path folder, Path dailyFiles) {
  private static final List<String> HEADER =
      List.of("command", "took", "may take", "peak memory, all processes");

  private static final int DEMO_LIMIT = 90;
  private static final int FIRST_LIMIT = 120;
  private static final int NEXT_LIMIT = 45;

  public String run() throws IOException, InterruptedException {
    var clientele = new Clientele(home, folder);
    clientele.run("--version");
    var rows = new ArrayList<List<String>>();
    rows.add(row("clientele demo", demo(clientele), DEMO_LIMIT));
    String note = "Online Retail is skipped: no folder " + dailyFiles + ".\n";
    if (Files.isDirectory(dailyFiles)) {
      var retail = new OnlineRetail(clientele, dailyFiles, fresh("online-retail"));
      rows.add(row("Online Retail, all days but one", retail.firstRun(), FIRST_LIMIT));
      note = retail.ingestion();
      rows.add(row("Online Retail, one new day", retail.nextDay(), NEXT_LIMIT));
    }
    return new MarkdownTable(HEADER, rows).text() + "\n" + note;
  }

  private Finished demo(Clientele clientele) throws IOException, InterruptedException {
    return clientele.run("demo", "--dir", fresh("demo").toString());
  }

  private Path fresh(String name) throws IOException {
    Path path = folder.toAbsolutePath().resolve(name);
    FileUtils.deleteDirectory(path.toFile());
    return path;
  }

  private static List<String> row(String command, Finished finished, int limit) {
    return List.of(
        command,
        Figures.seconds(finished.seconds()),
        limit + " s",
        Figures.bytes(finished.peakBytes()));
  }
}
