package io.bulkvouchers.command.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever reaches the endpoint and is not Stripe changes nothing and breaks nothing. */
class WebhookAttackTest extends RawWebhookTest {

  private static final int MEBIBYTE = 1024 * 1024;

  @Test
  void aGzipBombIsNotUnpacked() throws IOException {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
      for (int count = 0; count < 64; count++) {
        gzip.write(new byte[MEBIBYTE]);
      }
    }
    try (RawConnection line = new RawConnection(port)) {
      line.send(head("Content-Encoding: gzip", "Content-Length: " + bomb.size()));
      line.send(bomb.toByteArray());
      assertThat(line.status()).contains(415);
    }
    assertThat(stored()).isZero();
  }

  @Test
  void aChunkedEventIsTakenIn() {
    try (RawConnection line = new RawConnection(port)) {
      line.send(head("Transfer-Encoding: chunked"));
      line.send(chunk(EVENT.substring(0, 10)) + chunk(EVENT.substring(10)) + "0\r\n\r\n");
      assertThat(line.status()).contains(204);
    }
    assertThat(stored()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"xyz\r\n\r\n", "-5\r\nabcde\r\n0\r\n\r\n", "fffffffff\r\n", "5\r\nab"})
  void aChunkThatIsNoneIsRefused(String body) {
    refused("Transfer-Encoding: chunked", body);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "1, 2", "9999999999999999999999", "many", ""})
  void aLengthThatIsNoneIsRefused(String length) {
    refused("Content-Length: " + length, "{}");
  }

  @Test
  void aBodyThatEndsEarlyIsRefused() {
    refused("Content-Length: " + (EVENT.length() + 1), EVENT, Optional.of(400));
  }

  @Test
  void whoSendsNothingAnyMoreIsCut() {
    try (RawConnection line = new RawConnection(port)) {
      line.send(head("Content-Length: " + EVENT.length()) + EVENT.substring(0, 10));
      assertThat(line.status()).contains(408);
    }
    assertThat(stored()).isZero();
  }

  @Test
  void whoSendsAByteNowAndThenIsCut() {
    try (RawConnection line = new RawConnection(port)) {
      line.send(head("Content-Length: " + EVENT.length()));
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> !line.send("{") || line.isOverAfter(Duration.ofMillis(200)));
    }
    assertThat(stored()).isZero();
  }

  @Test
  void afterThousandsOfOversizedBodiesTheMemoryIsAsBefore() {
    byte[] flood = chunk("x".repeat(64 * 1024)).getBytes(UTF_8);
    oversized(200, flood);
    long before = usedAfterCollection();

    oversized(2_000, flood);

    assertThat(usedAfterCollection() - before).isLessThan(32L * MEBIBYTE);
    assertThat(stored()).isZero();
    try (RawConnection line = new RawConnection(port)) {
      line.send(head("Content-Length: " + EVENT.length()) + EVENT);
      assertThat(line.status()).contains(204);
    }
  }

  /** One half says how long it is; the other never ends. */
  private void oversized(int count, byte[] chunk) {
    for (int number = 0; number < count; number++) {
      try (RawConnection line = new RawConnection(port)) {
        boolean honest = number % 2 == 0;
        line.send(head(honest ? "Content-Length: 999999999" : "Transfer-Encoding: chunked"));
        for (int part = 0; part < 5 && line.send(chunk); part++) {}
        assertThat(line.status().filter(status -> status != 413)).isEmpty();
      }
    }
  }

  private static long usedAfterCollection() {
    var memory = ManagementFactory.getMemoryMXBean();
    memory.gc();
    return memory.getHeapMemoryUsage().getUsed();
  }

  private void refused(String header, String body) {
    refused(header, body, Optional.empty());
  }

  private void refused(String header, String body, Optional<Integer> code) {
    try (RawConnection line = new RawConnection(port)) {
      line.send(head(header) + body);
      line.end();
      int status = line.status().orElse(400);
      assertThat(status).isBetween(400, 499).isEqualTo(code.orElse(status));
    }
    assertThat(stored()).isZero();
  }
}
