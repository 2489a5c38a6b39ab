package io.clientele.signals.audit;

import java.util.Set;

/**
 * What a run that was killed had done.
 *
 * @param checkpoint folder of the last one that it completed
 * @param commits of all runs up to then
 * @param openTransactions at the brokers
 */
public record Killed(String checkpoint, Set<Traces.Committed> commits, int openTransactions) {
  /** Id of the job that made the checkpoint. */
  public String job() {
    String[] folders = checkpoint.split("/");
    return folders[folders.length - 2];
  }

  private long number() {
    return Long.parseLong(checkpoint.substring(checkpoint.lastIndexOf('-') + 1));
  }

  /** True where a table got the checkpoint's rows from a later run. */
  public boolean wasCommitting(Set<Traces.Committed> later) {
    return later.stream()
        .anyMatch(each -> each.checkpoint() == number() && !commits.contains(each));
  }
}
