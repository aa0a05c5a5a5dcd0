package io.bulkvouchers.command.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Tomcat itself cannot read is a mistake of the caller, and no outage of ours. */
class UnspokenHttpTest extends RawWebhookTest {

  /** HTTP has 501 for it (RFC 9112, 6.1), Tomcat too; but nothing of ours is broken. */
  @ParameterizedTest
  @ValueSource(strings = {"gzip, chunked", "gzip", "foo", "chunked, chunked", "chunked, gzip"})
  void aTransferCodingThatNobodySpeaksIsABadRequest(String coding) {
    try (RawConnection line = new RawConnection(port)) {
      line.send(head("Transfer-Encoding: " + coding) + "0\r\n\r\n");
      assertThat(line.answer())
          .startsWith("HTTP/1.1 400")
          .contains("application/problem+json", "\"malformed_request\"");
    }
    assertThat(stored()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"HTTP/9.9", "HTTP/0.1", "HTTP/2.0", "FTP/1.1"})
  void aVersionOfHttpThatNobodySpeaksIsABadRequest(String version) {
    try (RawConnection line = new RawConnection(port)) {
      line.send(head("Content-Length: 2").replace("HTTP/1.1", version) + "{}");
      assertThat(line.answer())
          .startsWith("HTTP/1.1 400")
          .contains("application/problem+json", "\"malformed_request\"");
    }
    assertThat(stored()).isZero();
  }
}
