package io.bulkvouchers.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.journey.language.Curtain;
import io.bulkvouchers.journey.language.Stage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Through the pages, in a real browser; the steps are in {@code browser/way.mjs}. */
class PagesIT {

  private static final Stage STAGE = Curtain.opened();
  private static final long PATIENCE = 180;

  @BeforeAll
  static void openTheConferenceOfTheDemoUsers() {
    STAGE.conferenceOfTheDemoUsers();
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark", "narrow"})
  void aPurchaseIsAskedForPaidShownLiveAndRefundedWithoutABarrier(String look)
      throws IOException, InterruptedException {
    Path log = Files.createDirectories(Path.of("target/screenshots")).resolve(look + ".log");
    ProcessBuilder node = new ProcessBuilder("node", "way.mjs").redirectErrorStream(true);
    node.directory(Path.of("browser").toFile()).redirectOutput(log.toFile());
    node.environment()
        .putAll(
            Map.of(
                "ORIGIN", STAGE.queryOrigin(),
                "LOOK", look,
                "SCREENSHOTS", Path.of("target/screenshots").toAbsolutePath().toString()));
    Process walk = node.start();
    boolean ended = walk.waitFor(PATIENCE, TimeUnit.SECONDS);
    walk.destroyForcibly();
    String said = Files.readString(log, StandardCharsets.UTF_8);
    assertThat(ended).as(said).isTrue();
    assertThat(said).contains(look + " refunded-live: axe 0").doesNotContain("WRONG");
    assertThat(walk.exitValue()).as(said).isZero();
  }
}
