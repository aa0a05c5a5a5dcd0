package io.bulkvouchers.query.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bulkvouchers.query.World;
import io.bulkvouchers.query.webhooks.Receiver.Received;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** An organizer who has webhooks, a query side that sends them soon, and where they go. */
record Hooks(Receiver receiver, World world) implements AutoCloseable {

  static final Duration SOON = Duration.ofSeconds(30);

  Hooks(Map<String, String> others) {
    this(new Receiver(), new World(settings(others)));
  }

  private static Map<String, String> settings(Map<String, String> others) {
    Map<String, String> settings =
        new HashMap<>(
            Map.of(
                "bulk-vouchers.webhooks.reach", "anywhere",
                "bulk-vouchers.webhooks.poll", "50ms",
                "bulk-vouchers.webhooks.first-retry", "50ms",
                "bulk-vouchers.webhooks.longest-retry", "200ms"));
    settings.putAll(others);
    return settings;
  }

  /** An endpoint and its secret. */
  record Made(String id, String secret) {}

  Made create(String path, String... events) {
    HttpResponse<String> answer = post(organizer(), "", wish(path, events));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    JsonNode json = World.json(answer);
    return new Made(json.at("/endpoint/id").asString(), json.get("secret").asString());
  }

  String wish(String path, String... events) {
    return "{\"url\": \"%s\", \"events\": [%s]}"
        .formatted(
            receiver.url(path),
            List.of(events).stream().map("\"%s\""::formatted).collect(Collectors.joining(", ")));
  }

  HttpResponse<String> post(String token, String part, String json, String... headers) {
    return world.send(
        world
            .request(token, path(part), headers)
            .setHeader("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json))
            .build());
  }

  HttpResponse<String> patch(String id, String json) {
    return world.send(
        world
            .request(organizer(), path("/" + id), "Content-Type", "application/json")
            .method("PATCH", BodyPublishers.ofString(json))
            .build());
  }

  JsonNode endpoint(String id) {
    return World.json(world.get(organizer(), path("/" + id)));
  }

  List<JsonNode> deliveries(String id) {
    return World.json(world.get(organizer(), path("/" + id + "/deliveries")))
        .get("items")
        .valueStream()
        .toList();
  }

  JsonNode delivery(String id, String delivery) {
    return World.json(world.get(organizer(), path("/" + id + "/deliveries/" + delivery)));
  }

  List<Received> received(String path, int count) {
    await().atMost(SOON).until(() -> receiver.at(path).size() >= count);
    return receiver.at(path);
  }

  void soon(String id, Predicate<JsonNode> state) {
    Callable<Boolean> holds = () -> state.test(endpoint(id));
    await().atMost(SOON).until(holds);
  }

  String organizer() {
    return world.issuer().organizer();
  }

  static String path(String part) {
    return "/conferences/pytest-2027/webhooks" + part;
  }

  @Override
  public void close() {
    receiver.close();
    world.close();
  }
}
