package io.clientele.benchmarks.signals;

import io.clientele.benchmarks.process.ChildProcess;
import io.clientele.benchmarks.process.ChildProcess.Finished;
import io.clientele.benchmarks.process.ForkedJvm;
import io.clientele.signals.SignalsMain;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Jobs in processes of their own, with the memory that this one was given.
 *
 * @param shop what they work on
 * @param brokers {@code host:port}
 */
record StreamProcess(Shop shop, String brokers) {
  /** All signals of what the topic holds, with checkpoints every ten seconds, each once. */
  Finished signalsUntilEnd(String topic) throws IOException, InterruptedException {
    return ChildProcess.run(signals(topic, "--until-end"), log("signals-" + topic));
  }

  /** Reads and parses what the topic holds, and throws it away. */
  Finished passThrough(String topic) throws IOException, InterruptedException {
    return ChildProcess.run(
        ForkedJvm.command(PassThrough.class, brokers, shop.feeds(topic).toString()),
        log("pass-through-" + topic));
  }

  /** Runs until it is destroyed. */
  Process live(String topic, String... more) throws IOException {
    return new ProcessBuilder(signals(topic, more))
        .redirectErrorStream(true)
        .redirectOutput(log("live-" + topic).toFile())
        .start();
  }

  private List<String> signals(String topic, String... more) throws IOException {
    Path home = shop.folder();
    var arguments =
        new ArrayList<>(
            List.of(
                "--feeds",
                shop.feeds(topic).toString(),
                "--lake",
                shop.lake().toString(),
                "--log",
                home.resolve("signals.log").toString(),
                "--checkpoints",
                home.resolve("checkpoints-" + topic).toString(),
                "--kafka",
                brokers));
    arguments.addAll(List.of(more));
    return ForkedJvm.command(SignalsMain.class, arguments.toArray(String[]::new));
  }

  private Path log(String name) {
    return shop.folder().resolve(name + ".out");
  }
}
