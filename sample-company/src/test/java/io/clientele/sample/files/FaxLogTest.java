package io.clientele.sample.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class FaxLogTest {
  @Test
  void theFaxLogIsLatin1AndNoUtf8() throws IOException {
    var log = OneSample.path("fax/log.csv");

    assertThat(Files.readString(log, StandardCharsets.ISO_8859_1)).contains("Café", "Büro");
    assertThatThrownBy(() -> Files.readString(log, StandardCharsets.UTF_8))
        .isInstanceOf(CharacterCodingException.class);
  }
}
