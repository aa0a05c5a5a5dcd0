package io.bulkvouchers.query.stream;

import io.bulkvouchers.query.access.Access;
import io.bulkvouchers.query.access.Caller;
import io.bulkvouchers.query.access.Scope;
import io.bulkvouchers.query.problem.Problem;
import io.bulkvouchers.query.problem.ProblemCode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * The live channel as server-sent events. The answer is written by its own request's thread, a
 * virtual one, so that a slow page holds up nobody.
 */
@RestController
@Tag(name = "Stream")
class StreamController {

  private static final Logger LOG = LoggerFactory.getLogger(StreamController.class);
  private static final Duration HEART_BEAT = Duration.ofSeconds(15);
  private static final Duration LOOK_UP = Duration.ofMillis(500);
  private static final int BATCH = 200;

  private final Listeners listeners;
  private final Changes changes;
  private final InstantSource clock;

  StreamController(Listeners listeners, Changes changes, InstantSource clock) {
    this.listeners = listeners;
    this.changes = changes;
    this.clock = clock;
  }

  @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  @Operation(
      operationId = "stream",
      summary = "Purchases that you see, as they change",
      description =
          "Event `purchase`: its id is a position, its data {id, version, status}. Comes back with"
              + " Last-Event-ID: each purchase changed since, once. Ends when the token does.")
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
              schema = @Schema(implementation = PurchaseChanged.class)))
  void stream(
      Caller caller,
      @AuthenticationPrincipal Jwt token,
      @RequestHeader("Last-Event-ID") Optional<String> lastEventId,
      HttpServletResponse response) {
    Optional<Long> seen = lastEventId.map(StreamController::position);
    Listener listener = listeners.open(caller.userId(), Access.scopeOf(caller));
    try {
      response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
      response.setCharacterEncoding("UTF-8");
      response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
      response.setHeader("X-Accel-Buffering", "no");
      EventWriter writer = new EventWriter(response.getOutputStream());
      follow(listener, writer, seen, token.getExpiresAt());
    } catch (IOException gone) {
      LOG.debug("stream=gone");
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    } finally {
      listeners.forget(listener);
    }
  }

  private void follow(
      Listener listener, EventWriter writer, Optional<Long> seen, @Nullable Instant end)
      throws IOException, InterruptedException {
    long position = catchUp(listener.scope(), writer, seen);
    Instant silentSince = clock.instant();
    while (listener.isOpen() && (end == null || clock.instant().isBefore(end))) {
      Optional<Change> change = listener.next(LOOK_UP.toMillis());
      if (change.isPresent() && change.get().position() > position) {
        writer.send(change.get());
        position = change.get().position();
        silentSince = clock.instant();
      } else if (clock.instant().isAfter(silentSince.plus(HEART_BEAT))) {
        writer.beat();
        silentSince = clock.instant();
      }
    }
  }

  private long catchUp(Scope scope, EventWriter writer, Optional<Long> seen) throws IOException {
    if (seen.isEmpty()) {
      long head = changes.head();
      writer.ready(head);
      return head;
    }
    long position = seen.get();
    writer.ready(position);
    List<Change> missed;
    do {
      missed = changes.after(position, scope, BATCH);
      for (Change change : missed) {
        writer.send(change);
        position = change.position();
      }
    } while (missed.size() == BATCH);
    return position;
  }

  private static long position(String text) {
    try {
      return Long.parseUnsignedLong(text);
    } catch (NumberFormatException notOurs) {
      throw Problem.ofParameter(
          ProblemCode.INVALID_CURSOR, "Last-Event-ID", "It is the id of an event of this stream");
    }
  }
}
