package io.clientele.signals;

import io.clientele.contracts.ClienteleException;
import io.clientele.sources.References;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/**
 * Settings of a client as Java properties, whose values may name environment variables.
 *
 * @param option of the command line that names the file
 */
record SettingsFile(Path file, String option) {
  /**
   * @return by name, secrets among them
   * @throws ClienteleException where the file cannot be read, or a variable is not set
   */
  Map<String, String> read(References references) throws IOException {
    var texts = new Properties();
    texts.load(new StringReader(text()));
    var settings = new HashMap<String, String>();
    for (String name : texts.stringPropertyNames()) {
      settings.put(name, references.resolve(texts.getProperty(name)));
    }
    return settings;
  }

  private String text() {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new ClienteleException(
          "Cannot read " + file + ".", "Put the file there, or correct " + option + ".", e);
    }
  }
}
