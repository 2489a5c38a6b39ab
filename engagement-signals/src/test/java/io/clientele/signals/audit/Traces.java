package io.clientele.signals.audit;

import io.clientele.signals.kafka.TestBroker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.TransactionState;

/** What a killed run leaves behind: which checkpoints are in the tables, and open transactions. */
public record Traces(Path lake, TestBroker broker) {
  private static final Pattern TRANSACTION =
      Pattern.compile("\"appId\":\"([^\"]+)\",\"version\":(\\d+)");

  /** A checkpoint's rows in a table. */
  public record Committed(String table, String application, long checkpoint) {}

  /** Every commit to every table of signals. */
  public Set<Committed> commits() throws IOException {
    var commits = new HashSet<Committed>();
    try (var files = Files.walk(lake.resolve("mart"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".json")).toList()) {
        Matcher found = TRANSACTION.matcher(Files.readString(file));
        String table = file.getParent().getParent().getFileName().toString();
        while (found.find()) {
          commits.add(new Committed(table, found.group(1), Long.parseLong(found.group(2))));
        }
      }
    }
    return commits;
  }

  /** Number of versions of the table of signals. */
  public int versions() {
    String[] files = lake.resolve("mart/engagement_signal/_delta_log").toFile().list();
    return files == null ? 0 : files.length;
  }

  /** Transactions that nobody has ended. */
  public int openTransactions() throws Exception {
    var open = new ListTransactionsOptions().filterStates(Set.of(TransactionState.ONGOING));
    try (var admin = Admin.create(Map.of("bootstrap.servers", broker.address()))) {
      return admin.listTransactions(open).all().get().size();
    }
  }
}
