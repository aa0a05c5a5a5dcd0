package io.bulkvouchers.query.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.query.World;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no HTTP, or not the HTTP that is spoken here, is the caller's mistake. */
class UnreadableRequestTest {

  private static final int LONGEST_MILLIS = 20_000;

  private static World world;

  @BeforeAll
  static void open() {
    world = new World();
  }

  @AfterAll
  static void close() {
    world.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /bulk-purchases HTTP/1.1\nHost: localhost\nTransfer-Encoding: foo\n\n0\n\n",
        "GET /bulk-purchases HTTP/1.1\nHost: localhost\nTransfer-Encoding: gzip, chunked\n\n0\n\n",
        "GET /bulk-purchases HTTP/9.9\nHost: localhost\n\n",
        "GET /bulk-purchases FTP/1.1\nHost: localhost\n\n",
        "GET /bulk-purchases?after=| HTTP/1.1\nHost: localhost\n\n",
        "GET /bulk-purchases HTTP/1.1\nHost: a b\n\n",
      })
  void aRequestThatCannotBeReadIsABadRequest(String request) throws IOException {
    try (Socket line = new Socket("localhost", URI.create(world.origin()).getPort())) {
      line.setSoTimeout(LONGEST_MILLIS);
      line.getOutputStream().write(request.replace("\n", "\r\n").getBytes(ISO_8859_1));
      line.getOutputStream().flush();
      String answer = new String(line.getInputStream().readAllBytes(), ISO_8859_1);
      assertThat(answer)
          .startsWith("HTTP/1.1 400")
          .contains("application/problem+json", "\"bad_request\"");
    }
  }
}
