package io.bulkvouchers.query.rebuild;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.bulkvouchers.events.wire.RelayedFact;
import io.bulkvouchers.query.feed.StoreReader;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.RestClient;

/** Asks the command side for its store, with a token of this service's own. */
final class StorePages implements StoreReader.Pages {

  private static final int LENGTH = 200;

  private final RestClient commandSide;

  StorePages(RestClient commandSide) {
    this.commandSide = commandSide;
  }

  @Override
  public List<RelayedFact> after(long position) {
    byte[] lines =
        commandSide
            .get()
            .uri("/history/events?after={after}&limit={limit}", position, LENGTH)
            .retrieve()
            .onStatus(HttpStatusCode::is4xxClientError, (asked, answer) -> refused(answer))
            .body(byte[].class);
    // JSON lines are UTF-8; as a String they would be read by the charset of unnamed texts.
    return new String(Objects.requireNonNullElse(lines, new byte[0]), UTF_8)
        .lines()
        .map(RelayedFact::read)
        .toList();
  }

  private static void refused(ClientHttpResponse answer) throws IOException {
    throw new IllegalStateException(
        "The command side does not give its store (%s): this client needs the scope history:read"
            .formatted(answer.getStatusCode()));
  }
}
