package io.clientele.lake;

/** Hears how a run goes on; called from several threads. */
public interface RunListener {
  void started(String job);

  void ended(JobRun run);
}
