package io.bulkvouchers.command.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bulkvouchers.bundle.BundleFiles;
import io.bulkvouchers.bundle.BundledCheckpoint;
import io.bulkvouchers.bundle.BundledEvent;
import io.bulkvouchers.command.support.CommandSideTest;
import io.bulkvouchers.command.support.TestIdentity;
import io.bulkvouchers.events.wire.EventCodec;
import io.bulkvouchers.proofs.Checkpoint;
import io.bulkvouchers.proofs.ConsistencyProof;
import io.bulkvouchers.proofs.Hash;
import io.bulkvouchers.proofs.NoteKey;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** What an auditor takes away can be checked without us, and holds nothing of others. */
@CommandSideTest
@TestPropertySource(properties = "bulk-vouchers.history.checkpoint-every=1ms")
class AuditBundleTest {

  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;

  private Api api;
  private Shop shop;
  private String auditor;

  @BeforeEach
  void twoConferences() {
    api = new Api(port);
    shop = Shop.open(api);
    Shop.open(api);
    auditor = Api.with("auditor", shop.conference);
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(get("/history/checkpoints/latest").is(200).json().path("size").asLong())
                    .isEqualTo(count("select count(*) from event")));
  }

  @Test
  void everyEventOfTheConferenceIsThereWithItsProofAndNoOther() throws Exception {
    Map<String, String> files = bundle("");
    NoteKey key = NoteKey.parse(get("/history/keys").is(200).json().at("/keys/0").asString());
    Checkpoint checkpoint =
        Checkpoint.open(files.get(BundleFiles.CHECKPOINT), key.name(), List.of(key));
    List<BundledEvent> events = events(files);
    for (BundledEvent event : events) {
      event.proof(checkpoint.size()).check(event.leaf().hash(), checkpoint.root());
      assertThat(event.payload()).contains(shop.conference);
    }
    assertThat((long) events.size())
        .isEqualTo(
            jdbc.sql("select count(*) from event where payload like ?")
                .param("%" + shop.conference + "%")
                .query(Long.class)
                .single());
    assertThat(EventCodec.mapper().readTree(files.get(BundleFiles.HEAD)).path("events").asInt())
        .isEqualTo(events.size());
    for (String line : files.get(BundleFiles.EARLIER).lines().toList()) {
      BundledCheckpoint earlier = EventCodec.mapper().readValue(line, BundledCheckpoint.class);
      Checkpoint before = Checkpoint.open(earlier.note(), key.name(), List.of(key));
      new ConsistencyProof(
              before.size(), checkpoint.size(), earlier.path().stream().map(Hash::parse).toList())
          .check(before.root(), checkpoint.root());
    }
  }

  @Test
  void aScopeNarrowsIt() throws Exception {
    int all = events(bundle("")).size();
    assertThat(events(bundle("?to=2999-01-01T00:00:00Z"))).hasSize(all);
    String bundle = "/conferences/%s/audit-bundle".formatted(shop.conference);
    get(bundle + "?to=2001-01-01T00:00:00Z").isProblem(404, "not_found");
    get(bundle + "?from=yesterday").isProblem(400, "malformed_request");
    get(bundle + "?sponsor=nobody").isProblem(404, "not_found");
    get(bundle + "?purchase=bp_019303f2a1b47c3d8e5f60718293a4b5").isProblem(404, "not_found");
    get(bundle + "?known=999999").isProblem(404, "unknown_checkpoint");
  }

  @Test
  void everythingIsForAnAuditorOfEveryConferenceAndHasEveryLeaf() throws Exception {
    String whole = "/history/audit-bundle";
    get(whole).isProblem(403, "forbidden");
    for (String role : List.of("organizer", "finance", "operator")) {
      api.send(api.request(whole).header("Authorization", bearer(everywhere(role))))
          .isProblem(403, "forbidden");
    }
    long size = count("select count(*) from event");

    Map<String, String> files = download(whole, everywhere("auditor"));

    assertThat(events(files))
        .extracting(BundledEvent::index)
        .containsExactlyElementsOf(LongStream.range(0, size).boxed().toList());
    assertThat(files.get(BundleFiles.HEAD)).doesNotContain("conference");
    assertThat(events(download(whole + "?to=2999-01-01T00:00:00Z", everywhere("auditor"))))
        .hasSize((int) size);
    assertThat(get("/history/looks?limit=1").json().at("/items/0/address").asString())
        .startsWith(whole);
  }

  private String everywhere(String role) {
    List<String> all =
        jdbc.sql("select distinct payload::jsonb ->> 'conferenceId' from event where version = 1")
            .query(String.class)
            .list();
    return TestIdentity.token(role, role, all, List.of());
  }

  @Test
  void onlyAnAuditorOfTheConferenceTakesItAway() {
    String bundle = "/conferences/%s/audit-bundle".formatted(shop.conference);
    for (String role : List.of("organizer", "finance", "operator")) {
      api.send(api.request(bundle).header("Authorization", bearer(Api.with(role, shop.conference))))
          .isProblem(403, "forbidden");
    }
    api.send(api.request(bundle).header("Authorization", bearer(Api.with("auditor", "other"))))
        .isProblem(404, "unknown_conference");
  }

  private static List<BundledEvent> events(Map<String, String> files) {
    return files
        .get(BundleFiles.EVENTS)
        .lines()
        .map(line -> EventCodec.mapper().readValue(line, BundledEvent.class))
        .toList();
  }

  private Map<String, String> bundle(String query) throws IOException, InterruptedException {
    return download("/conferences/%s/audit-bundle%s".formatted(shop.conference, query), auditor);
  }

  private Map<String, String> download(String path, String token)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(api.origin() + path))
            .header("Authorization", bearer(token))
            .build();
    Map<String, String> files = new HashMap<>();
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/zip");
      ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.body()));
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }

  private long count(String query) {
    return jdbc.sql(query).query(Long.class).single();
  }

  private Reply get(String path) {
    return api.send(api.request(path).header("Authorization", bearer(auditor)).GET());
  }

  private static String bearer(String token) {
    return "Bearer " + token;
  }
}
