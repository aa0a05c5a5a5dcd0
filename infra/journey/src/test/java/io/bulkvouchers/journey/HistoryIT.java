package io.bulkvouchers.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.journey.language.AuditDesk;
import io.bulkvouchers.journey.language.Ear;
import io.bulkvouchers.journey.language.HandOuts;
import io.bulkvouchers.journey.language.Outside;
import io.bulkvouchers.journey.language.Purchase;
import io.bulkvouchers.journey.language.TakenBundle;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What may be done to what is known without anything happening once more, or having changed. */
class HistoryIT extends Scenario {

  private static final int FACTS = 5;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir Path disk;

  @Test
  void makingViewsAnewChargesNobodyWritesToNobodyAndTellsNobody() {
    try (Ear ear = new Ear()) {
      tells(ear);
      Purchase purchase = tenPaidAndFulfilled();
      HandOuts handOuts = handedTo(purchase, fresh());
      handOuts.posts("/sendings", Map.of()).expect(200);
      handOuts.until(it -> assertThat(it.statuses()).containsExactly("sent"));
      refundsOne(purchase);
      everythingIsTold();
      Outside before = Outside.of(stage(), stripe(), ear);
      assertThat(before.calls()).isGreaterThan(1);
      assertThat(before.letters()).isPositive();
      assertThat(before.webhooks()).isGreaterThan(1);

      AuditDesk desk = new AuditDesk(stage(), operator());
      for (String source : List.of("history", "topics")) {
        assertThat(desk.rehearses(source).path("differing").asLong(-1)).isZero();
        assertThat(desk.switches(source).path("differing").asLong(-1)).isZero();
      }

      everythingIsTold();
      assertThat(Outside.of(stage(), stripe(), ear)).isEqualTo(before);
      assertThat(handOuts.statuses()).containsExactly("sent");
    }
  }

  @Test
  void whoeverIsForgottenLeavesEveryEventAndEveryProofAsItWas() {
    Purchase purchase = tenPaidAndFulfilled();
    String address = fresh();
    HandOuts handOuts = handedTo(purchase, address);
    AuditDesk desk = new AuditDesk(stage(), auditor());
    String path =
        "/conferences/%s/audit-bundle?purchase=%s".formatted(conference().id(), purchase.id());
    TakenBundle before = desk.takesAway(path, FACTS, disk);

    String erasures = "/conferences/" + conference().id() + "/erasures";
    new AuditDesk(stage(), organizer()).posts(erasures, Map.of("email", address)).expect(200);

    assertThat(handOuts.list().getFirst().path("person").asString()).isEqualTo("erased");
    TakenBundle after = desk.takesAway(path, FACTS, disk);
    assertThat(withoutProofs(after)).isEqualTo(withoutProofs(before));
    TakenBundle.Verdict verdict = after.audited(desk.key(), before.checkpoint());
    assertThat(verdict.said())
        .contains("that you know is of this history", "VERDICT      PROVED")
        .doesNotContain(address);
    assertThat(verdict.exit()).isZero();
    JsonNode report = auditor().tries().read(erasures).expect(200).json().at("/items/0");
    assertThat(report.path("purchase").asString()).isEqualTo(purchase.id());
    assertThat(report.path("by").asString()).isEqualTo("organizer");
    assertThat(report.path("emptied")).hasSize(2);
    assertThat(report.toString()).doesNotContain(address);
  }

  private void tells(Ear ear) {
    String webhooks = "/conferences/" + conference().id() + "/webhooks";
    List<String> events = List.of("purchase.paid", "purchase.fulfilled", "purchase.refunded");
    new AuditDesk(stage(), organizer())
        .posts(webhooks, Map.of("url", ear.address(), "events", events))
        .expect(200);
  }

  private HandOuts handedTo(Purchase purchase, String address) {
    HandOuts handOuts = new HandOuts(stage(), buyer(), purchase);
    handOuts.uploads("email,name\n" + address + ",Ada\n").expect(200);
    return handOuts;
  }

  private void refundsOne(Purchase purchase) {
    var amount = Map.of("amount", 8_950, "currency", "USD");
    organizer().tries().toRefund(purchase, purchase.now().version(), amount).expect(202);
    purchase.becomes("partially_refunded");
  }

  /** Nothing waits to be told to anybody of the conference. */
  private void everythingIsTold() {
    Awaitility.await()
        .atMost(PATIENCE)
        .until(
            () ->
                stage()
                    .queryDatabase()
                    .ask(
                        """
                        select d.id from webhook_delivery d
                        join webhook_endpoint e on e.id = d.endpoint_id
                        where e.conference_id = ? and d.state <> 'delivered'
                        """,
                        conference().id())
                    .isEmpty());
  }

  private static List<String> withoutProofs(TakenBundle bundle) {
    return bundle.events().stream()
        .map(line -> ((ObjectNode) JsonMapper.shared().readTree(line)).without("path").toString())
        .toList();
  }

  private static String fresh() {
    return "ada-" + UUID.randomUUID() + "@example.org";
  }
}
