package io.clientele.signals;

import io.clientele.signals.audit.AuditedStream;
import io.clientele.sources.References;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Clock;
import org.apache.flink.core.execution.JobClient;

/**
 * What the command does, in this process.
 *
 * @param checkpoints URI of their folder
 */
record LiveJob(JobClient client, String checkpoints) {

  static LiveJob start(AuditedStream stream, String... more) throws Exception {
    String[] args = stream.arguments(more).toArray(String[]::new);
    StreamRequest request = Arguments.readStream(Clock.systemUTC(), args);
    var out = new PrintStream(OutputStream.nullOutputStream());
    JobClient client = new LiveRun(request, new References(name -> null), out).start();
    return new LiveJob(client, CheckpointFolder.of(request.checkpoints().folder()).uri());
  }

  /** As Ctrl-C does. */
  void stop() throws Exception {
    new Stop(client, checkpoints, Eventually.LIMIT).now();
    client.getJobExecutionResult().get();
  }
}
