package io.bulkvouchers.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.stripe.exception.StripeException;
import com.stripe.model.checkout.Session;
import io.bulkvouchers.sandbox.client.SandboxControl;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFolderTest {

  @TempDir private Path folder;

  private Shop open() {
    return Shop.open(StripeSandbox.start(0, folder));
  }

  private void append(String text) throws IOException {
    Files.writeString(folder.resolve("state.jsonl"), text, StandardOpenOption.APPEND);
  }

  @Test
  void halfALineAtTheEndIsWhatNobodyWasAnswered() throws StripeException, IOException {
    Session session;
    try (Shop shop = open()) {
      session = shop.paid();
    }
    append("[{\"acc");
    try (Shop shop = open()) {
      assertThat(shop.again(session).getPaymentStatus()).isEqualTo("paid");
    }
  }

  @Test
  void aLineThatCannotBeReadStopsTheStart() throws StripeException, IOException {
    try (Shop shop = open()) {
      shop.paid();
    }
    append("?\n");
    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> StripeSandbox.start(0, folder))
        .withMessageContaining("delete the folder to begin anew");
  }

  @Test
  void aFolderBelongsToOneSandboxAtATime() {
    try (Shop _ = open()) {
      assertThatExceptionOfType(UncheckedIOException.class)
          .isThrownBy(() -> StripeSandbox.start(0, folder))
          .withMessageContaining("another sandbox");
    }
    open().close();
  }

  @Test
  void aResetEmptiesIt() throws StripeException {
    try (Shop shop = open();
        SandboxControl control = SandboxControl.of(shop.sandbox().baseUrl())) {
      shop.paid();
      control.advance(Duration.ofHours(1));
      control.reset();
    }
    try (Shop shop = open();
        SandboxControl control = SandboxControl.of(shop.sandbox().baseUrl())) {
      assertThat(shop.events()).isEmpty();
      assertThat(control.ledger().rows()).isEmpty();
      assertThat(control.now()).isBefore(Instant.now().plusSeconds(60));
    }
  }

  @Test
  void noSecretKeyIsWrittenDown() throws StripeException, IOException {
    try (Shop shop = open()) {
      shop.paid();
    }
    assertThat(Files.readString(folder.resolve("state.jsonl")))
        .contains("checkout.session.completed")
        .doesNotContain(Shop.KEY)
        .doesNotContain(Shop.GOOD);
  }
}
