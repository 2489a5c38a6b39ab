package io.clientele.campaigns.audience;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.config.Problems;
import io.clientele.contracts.config.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class AudienceFileTest {

  @Test
  void theShippedFileHasNoMistakes() throws IOException {
    var problems = new Problems("audiences.yml");
    List<Audience> audiences = AudienceFile.read(Settings.parse(shipped(), problems));
    assertThat(problems.all()).isEmpty();
    assertThat(audiences)
        .extracting(Audience::name, Audience::channel)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("win_back_email", Channel.EMAIL),
            org.assertj.core.groups.Tuple.tuple("key_account_review", Channel.INTERNAL));
  }

  @Test
  void everyMistakeIsToldAtOnceWithItsPlace() {
    var problems = new Problems("audiences.yml");
    AudienceFile.read(
        Settings.parse(
            """
            audience: {}
            audiences:
              Best One:
                rule: m >= 'x'
                chanel: email
                channel: mail
                control_share: 1
                csv: {path: ../up.csv, columns: [emial], sep: ;}
            """,
            problems));
    assertThat(problems.all())
        .anySatisfy(p -> assertThat(p).contains("audience: is unknown; did you mean audiences"))
        .anySatisfy(p -> assertThat(p).contains("audiences.Best One: an audience's name is"))
        .anySatisfy(p -> assertThat(p).contains("rule: Cannot read the rule at character 6"))
        .anySatisfy(p -> assertThat(p).contains("chanel: is unknown; did you mean channel"))
        .anySatisfy(p -> assertThat(p).contains("channel: 'mail' is unknown; did you mean [email"))
        .anySatisfy(p -> assertThat(p).contains("control_share: should be at least 0"))
        .anySatisfy(p -> assertThat(p).contains("csv.path: should be a .csv file inside"))
        .anySatisfy(p -> assertThat(p).contains("there is no column emial; nearest: email"))
        .anySatisfy(p -> assertThat(p).contains("csv.sep: is unknown"))
        .hasSize(9);
  }

  @Test
  void withoutAFileThereAreNoAudiences() {
    var problems = new Problems("audiences.yml");
    assertThat(AudienceFile.read(Settings.parse("", problems))).isEmpty();
    assertThat(problems.all()).isEmpty();
  }

  private static String shipped() throws IOException {
    try (InputStream file = AudienceFileTest.class.getResourceAsStream("/defaults/audiences.yml")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
