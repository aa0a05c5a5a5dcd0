package io.bulkvouchers.command.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bulkvouchers.command.support.CommandSideTest;
import io.bulkvouchers.proofs.Checkpoint;
import io.bulkvouchers.proofs.ConsistencyProof;
import io.bulkvouchers.proofs.Hash;
import io.bulkvouchers.proofs.InclusionProof;
import io.bulkvouchers.proofs.NoteKey;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** An auditor checks for himself that history was not rewritten, with nothing but our answers. */
@CommandSideTest
@TestPropertySource(properties = "bulk-vouchers.history.checkpoint-every=1ms")
class HistoryProofsTest {

  private static final String RUNS = "/operations/history-verifications";

  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;

  private Api api;
  private String auditor;

  @BeforeEach
  void something() {
    api = new Api(port);
    auditor = Api.with("auditor", Shop.open(api).conference);
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(get("/history/checkpoints/latest").is(200).json().path("size").asLong())
                    .isEqualTo(events()));
  }

  @Test
  void everyEventIsProvedToAStranger() {
    JsonNode keys = get("/history/keys").is(200).json();
    List<NoteKey> trusted = List.of(NoteKey.parse(keys.at("/keys/0").asString()));
    for (long position : jdbc.sql("select position from event").query(Long.class).list()) {
      JsonNode proof = get(inclusion(position)).is(200).json();
      Checkpoint checkpoint =
          Checkpoint.open(
              proof.at("/checkpoint/note").asString(), keys.path("origin").asString(), trusted);
      new InclusionProof(proof.path("index").asLong(), checkpoint.size(), path(proof))
          .check(Hash.parse(proof.path("leaf").asString()), checkpoint.root());
    }
  }

  @Test
  void twoCheckpointsAreProvedToBeOneHistory() {
    long first = get("/history/checkpoints/latest").is(200).json().path("size").asLong();
    something();
    JsonNode list = get("/history/checkpoints?limit=1").is(200).json();
    long second = list.at("/items/0/size").asLong();
    assertThat(second).isGreaterThan(first);
    assertThat(list.path("next").asLong()).isEqualTo(second);
    JsonNode proof =
        get("/history/consistency-proof?earlier=%d&later=%d".formatted(first, second))
            .is(200)
            .json();
    new ConsistencyProof(first, second, path(proof))
        .check(root(proof.path("earlier")), root(proof.path("later")));
    JsonNode page = get("/history/checkpoints?after=" + second).is(200).json();
    assertThat(page.at("/items/0/size").asLong()).isLessThan(second);
    assertThat(page.path("previous").asLong()).isPositive();
    get("/history/checkpoints?before=" + first).is(200);
  }

  @Test
  void whatIsNotThereIsSaidPrecisely() {
    long position = jdbc.sql("select max(position) from event").query(Long.class).single();
    get("/history/checkpoints/999999").isProblem(404, "unknown_checkpoint");
    get("/history/checkpoints/-1").isProblem(404, "unknown_checkpoint");
    get("/history/checkpoints/first").isProblem(404, "not_found");
    get("/history/checkpoints?after=1&before=2").isProblem(400, "malformed_request");
    get("/history/consistency-proof?earlier=2&later=1").isProblem(400, "malformed_request");
    get("/history/consistency-proof?earlier=1").isProblem(400, "malformed_request");
    get("/history/consistency-proof?earlier=0&later=999999").isProblem(404, "unknown_checkpoint");
    get(inclusion(999_999)).isProblem(404, "unknown_event");
    get(inclusion(position) + "?checkpoint=999999").isProblem(404, "unknown_checkpoint");
    long first = jdbc.sql("select min(size) from checkpoint").query(Long.class).single();
    something();
    long later = jdbc.sql("select max(position) from event").query(Long.class).single();
    get(inclusion(later) + "?checkpoint=" + first).isProblem(409, "not_covered");
  }

  @Test
  void proofsAreForAuditorsAndOperators() {
    for (String path : List.of("/history/keys", "/history/checkpoints", RUNS)) {
      api.send(api.request(path).header("Authorization", "Bearer " + auditor)).is(200);
      for (String role : List.of("organizer", "buyer", "finance")) {
        api.send(api.request(path).header("Authorization", "Bearer " + Api.with(role, "x")))
            .isProblem(403, "forbidden");
      }
      api.send(api.request(path)).isProblem(401, "unauthenticated");
    }
  }

  @Test
  void aVerificationThatWasAskedForSaysWhatItChecked() {
    String id = api.ask("POST", auditor, RUNS, "").is(202).json().path("id").asString();
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(get(RUNS + "/" + id).is(200).json().path("state").asString())
                    .isEqualTo("completed"));
    JsonNode run = get(RUNS + "/" + id).is(200).json();
    assertThat(run.path("findingCount").asLong()).isZero();
    assertThat(run.path("covered").asLong()).isPositive();
    assertThat(run.path("checked").asLong()).isEqualTo(run.path("events").asLong());
    assertThat(get(RUNS).is(200).json().path("items")).isNotEmpty();
    get(RUNS + "/ver_1").isProblem(404, "not_found");
  }

  private long events() {
    return jdbc.sql("select count(*) from event").query(Long.class).single();
  }

  private Reply get(String path) {
    return api.send(api.request(path).header("Authorization", "Bearer " + auditor).GET());
  }

  private static String inclusion(long position) {
    return "/history/events/%d/inclusion-proof".formatted(position);
  }

  private static Hash root(JsonNode checkpoint) {
    String note = checkpoint.path("note").asString();
    return Checkpoint.parse(note.substring(0, note.lastIndexOf("\n\n") + 1)).root();
  }

  private static List<Hash> path(JsonNode proof) {
    return proof.path("path").valueStream().map(hash -> Hash.parse(hash.asString())).toList();
  }
}
