package io.bulkvouchers.journey.language;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What auditors take away to check it elsewhere, and what operators make anew for them. */
public record AuditDesk(Stage stage, Person person) {

  /** Checkpoints come each 20 seconds at the latest. */
  private static final Duration NEXT_CHECKPOINT = Duration.ofMinutes(1);

  private static final Duration REBUILDING = Duration.ofMinutes(2);
  private static final String PROGRAM = "infra/auditor/target/auditor-0.1.0-SNAPSHOT.jar";

  /** Downloads an address of the command service once it holds so many events. */
  public TakenBundle takesAway(String address, int events, Path folder) {
    Path zip = folder.resolve(UUID.randomUUID() + ".zip");
    TakenBundle bundle = new TakenBundle(zip, stage.house().plan().root().resolve(PROGRAM));
    Awaitility.await()
        .atMost(NEXT_CHECKPOINT)
        .pollInterval(Duration.ofSeconds(1))
        .until(() -> download(address, zip) && bundle.events().size() >= events);
    return bundle;
  }

  /** The public key in use; a stranger would have it from elsewhere. */
  public String key() {
    return person.tries().ask("/history/keys").expect(200).json().at("/keys/0").asString();
  }

  /** Has all views made anew beside the live ones, and gets what the comparison found. */
  public JsonNode rehearses(String source) {
    return rebuilds(source, "rehearsal");
  }

  /** The same, and the new views are put in the place of the old ones. */
  public JsonNode switches(String source) {
    return rebuilds(source, "switch");
  }

  private JsonNode rebuilds(String source, String purpose) {
    Answer begun = posts("/rebuilds", Map.of("source", source, "purpose", purpose));
    String rebuild = "/rebuilds/" + begun.expect(202).json().path("number").asLong();
    JsonNode ended =
        Awaitility.await()
            .atMost(REBUILDING)
            .until(
                () -> person.tries().read(rebuild).expect(200).json(),
                seen -> !seen.path("state").asString().equals("running"));
    return ended.path("outcome");
  }

  /** Asks the query service for something. */
  public Answer posts(String path, Map<String, ?> body) {
    Map<String, String> headers =
        Map.of("Authorization", "Bearer " + person.token(), "Content-Type", "application/json");
    String json = JsonMapper.shared().writeValueAsString(body);
    return stage.wire().send("POST", stage.queryOrigin() + path, headers, json);
  }

  private boolean download(String address, Path zip) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(stage.commandOrigin() + address))
            .header("Authorization", "Bearer " + person.token())
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
      if (answer.statusCode() == 200) {
        Files.write(zip, answer.body());
      }
      return answer.statusCode() == 200;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped while downloading", stopped);
    }
  }
}
