package io.bulkvouchers.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bulkvouchers.query.World;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/** An operator who has views made anew. */
record Desk(World world, String operator) {

  private static final Duration SOON = Duration.ofSeconds(120);

  /** A whole rebuild of all views. */
  JsonNode finished(String source, String purpose) {
    return ended(begun(source, purpose));
  }

  /** The address of a rebuild that works from now on. */
  String begun(String source, String purpose) {
    HttpResponse<String> begun = answer(operator, "/rebuilds", order(source, purpose));
    assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
    return "/rebuilds/" + World.json(begun).get("number").asLong();
  }

  JsonNode ended(String path) {
    await()
        .atMost(SOON)
        .until(
            () -> {
              assertThat(seen(path).path("trouble").asString("")).isEmpty();
              return seen(path).get("state").asString().equals("finished");
            });
    return seen(path);
  }

  /** Why it did not finish. */
  String failed(String path) {
    await().atMost(SOON).until(() -> state(path), "failed"::equals);
    return seen(path).get("trouble").asString();
  }

  String state(String path) {
    return seen(path).get("state").asString();
  }

  int post(String token, String path, String body) {
    return answer(token, path, body).statusCode();
  }

  static String order(String source, String purpose) {
    return "{\"source\":\"%s\",\"purpose\":\"%s\",\"views\":[]}".formatted(source, purpose);
  }

  private JsonNode seen(String path) {
    return World.json(world.get(operator, path));
  }

  private HttpResponse<String> answer(String token, String path, String body) {
    return world.send(
        world
            .request(token, path, "Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build());
  }
}
