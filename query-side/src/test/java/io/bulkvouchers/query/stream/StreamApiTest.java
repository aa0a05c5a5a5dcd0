package io.bulkvouchers.query.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.query.Facts;
import io.bulkvouchers.query.World;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class StreamApiTest {

  private static World world;

  @BeforeAll
  static void open() {
    world = new World();
  }

  @AfterAll
  static void close() {
    world.close();
  }

  private final String sponsor = "sponsor-" + UUID.randomUUID();
  private final String buyer =
      world.issuer().token("buyer", "buyer", List.of(), List.of("pytest-2027/" + sponsor));

  /** One event: its id, its name and its data. */
  private record Event(String id, String name, String data) {}

  @Test
  void aPageIsToldOfWhatItsCallerSeesAndOfNothingElse() {
    Facts acme = Facts.of("pytest-2027", sponsor);
    Facts globex = Facts.of("pytest-2027", "globex");
    try (Stream<String> lines = follow(buyer)) {
      Iterator<String> stream = lines.iterator();
      assertThat(next(stream).name()).isEqualTo("ready");

      world.relay().send(globex.created(), acme.created());

      Event told = next(stream);
      assertThat(told.name()).isEqualTo("purchase");
      assertThat(told.data())
          .isEqualTo("{\"id\":\"%s\",\"version\":1,\"status\":\"pending\"}".formatted(acme.id()));
    }
  }

  @Test
  void aPageThatComesBackIsToldWhatItMissedOnceEach() {
    Facts first = Facts.of("pytest-2027", sponsor);
    Facts second = Facts.of("pytest-2027", sponsor);
    String seen;
    try (Stream<String> lines = follow(buyer)) {
      seen = next(lines.iterator()).id();
    }
    world.relay().send(first.created(), second.created(), first.paid());
    await(first, 2);
    await(second, 1);

    try (Stream<String> lines = follow(buyer, "Last-Event-ID", seen)) {
      Iterator<String> stream = lines.iterator();
      assertThat(next(stream).name()).isEqualTo("ready");
      List<Event> missed = new ArrayList<>(List.of(next(stream), next(stream)));

      assertThat(missed)
          .extracting(Event::data)
          .containsExactlyInAnyOrder(
              "{\"id\":\"%s\",\"version\":2,\"status\":\"paid\"}".formatted(first.id()),
              "{\"id\":\"%s\",\"version\":1,\"status\":\"pending\"}".formatted(second.id()));
      world.relay().send(second.paid());
      assertThat(next(stream).data()).contains("\"version\":2", second.id().value());
    }
  }

  @Test
  void theStreamEndsWhenTheTokenDoes() {
    String token =
        world
            .issuer()
            .token(
                "buyer", "buyer", List.of(), List.of("pytest-2027/globex"), Duration.ofSeconds(2));
    try (Stream<String> lines = follow(token)) {
      assertThat(lines.toList()).contains("event: ready");
    }
  }

  @Test
  void aStrangePositionIsRefused() {
    HttpResponse<String> response = world.get(buyer, "/stream", "Last-Event-ID", "yesterday");
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(World.json(response).get("code").asString()).isEqualTo("invalid_cursor");
  }

  @Test
  void nobodyHoldsAllConnectionsByStreamsOfHisOwn() {
    String greedy =
        world.issuer().token("greedy", "buyer", List.of(), List.of("pytest-2027/" + sponsor));
    List<Stream<String>> held = new ArrayList<>();
    try {
      for (int count = 0; count < 32; count++) {
        held.add(follow(greedy));
      }
      HttpResponse<Stream<String>> refused = world.follow(greedy, "/stream");
      held.add(refused.body());
      assertThat(refused.statusCode()).isEqualTo(503);
      held.add(follow(buyer));
    } finally {
      held.forEach(Stream::close);
    }
  }

  private void await(Facts purchase, int version) {
    world.get(buyer, "/bulk-purchases/" + purchase.id() + "?version=" + version);
  }

  private static Stream<String> follow(String token, String... headers) {
    HttpResponse<Stream<String>> response = world.follow(token, "/stream", headers);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/event-stream");
    return response.body();
  }

  private static Event next(Iterator<String> lines) {
    String id = "";
    String name = "";
    String data = "";
    while (true) {
      String line = lines.next();
      if (line.startsWith("id: ")) {
        id = line.substring(4);
      } else if (line.startsWith("event: ")) {
        name = line.substring(7);
      } else if (line.startsWith("data: ")) {
        data = line.substring(6);
      } else if (line.isEmpty() && !name.isEmpty()) {
        return new Event(id, name, data);
      }
    }
  }
}
