package io.clientele.sample;

import io.clientele.sample.chance.Dice;
import io.clientele.sample.files.Exports;
import io.clientele.sample.files.Written;
import io.clientele.sample.history.Historian;
import io.clientele.sample.history.History;
import java.nio.file.Path;

/**
 * A made-up company, the outdoor shop Fellside Outdoor: a CRM export, a shop's orders and the feeds
 * of ten channels, with the dirt that real systems leave. People, numbers and addresses are
 * invented; e-mail addresses and phone numbers come from ranges reserved for examples.
 *
 * <p>The company lives in Europe/London, sells in GBP, and its customers are in GB. What each file
 * holds is described by the class that writes it, in {@code io.clientele.sample.files}.
 */
public final class SampleCompany {
  private SampleCompany() {}

  /**
   * Writes every file below the folder, and makes the folder where it is missing. Files of the same
   * names are overwritten.
   *
   * @throws io.clientele.contracts.ClienteleException where a file cannot be written
   */
  public static SampleReceipt write(Path folder, SampleSettings settings) {
    Dice dice = Dice.of(settings.seed());
    History history = Historian.write(settings.customers(), settings.days(), dice);
    Written written = Exports.write(history, folder, dice.toward("files"));
    return new SampleReceipt(folder, written.rows(), written.planted(), Truth.of(history));
  }
}
