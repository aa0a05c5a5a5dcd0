package io.bulkvouchers.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.journey.language.AuditDesk;
import io.bulkvouchers.journey.language.Checkout;
import io.bulkvouchers.journey.language.Purchase;
import io.bulkvouchers.journey.language.TakenBundle;
import io.bulkvouchers.sandbox.client.Outcome;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class AuditIT extends Scenario {

  private static final List<String> STEPS =
      List.of(
          "created",
          "checkout-requested",
          "checkout-started",
          "payment-received",
          "fulfilled",
          "refund-requested",
          "refunded");

  private static final List<String> STATUSES =
      List.of(
          "pending",
          "processing",
          "processing",
          "paid",
          "fulfilled",
          "fulfilled",
          "partially_refunded");

  @TempDir Path disk;

  @Test
  void S55_theAuditorSeesEveryStepWithTimeActorCauseAndStripeIds() {
    Purchase purchase = tenAt8950();
    Checkout checkout = buyer().checksOut(purchase);
    Outcome paid = stripe().pays(checkout);
    purchase.becomes("fulfilled");
    refundsOne(purchase);

    List<JsonNode> steps = auditor().timeline(purchase);
    assertThat(steps)
        .extracting(step -> step.path("type").asString())
        .isEqualTo(STEPS.stream().map("bulk-purchase.%s.v1"::formatted).toList());
    assertThat(steps).extracting(step -> step.path("version").asInt()).isEqualTo(numbered());
    assertThat(steps)
        .extracting(step -> Instant.parse(step.path("time").asString()))
        .isSorted()
        .allSatisfy(time -> assertThat(time).isBefore(Instant.now()));
    assertThat(steps)
        .allSatisfy(
            step -> {
              assertThat(step.path("actor").asString("")).as(step.toString()).isNotBlank();
              assertThat(step.path("cause").asString("")).as(step.toString()).isNotBlank();
              assertThat(step.path("correlation").asString("")).as(step.toString()).isNotBlank();
            });
    assertThat(steps.get(0).path("actor").asString()).isEqualTo("organizer");
    assertThat(steps.get(1).path("actor").asString()).isEqualTo("buyer-of-acme-corp");
    assertThat(steps.get(5).path("actor").asString()).isEqualTo("organizer");
    assertThat(steps.get(2).at("/data/sessionId").asString()).isEqualTo(checkout.session());
    assertThat(steps.get(3).at("/data/paymentIntentId").asString()).isEqualTo(paid.paymentIntent());
    assertThat(steps.get(3).path("cause").asString())
        .isEqualTo(steps.get(3).at("/data/stripeEventId").asString())
        .startsWith("evt_");
    assertThat(steps.get(6).at("/data/stripeRefundId").asString())
        .isEqualTo(stripe().refundsOf(purchase).getFirst().path("id").asString());
  }

  @Test
  void S55_theAuditorSeesTheViewAtAnyEarlierMoment() {
    Purchase purchase = tenAt8950();
    String requested = seen(purchase, "?version=1");
    String unsold = ledger("");
    stripe().pays(buyer().checksOut(purchase));
    purchase.becomes("fulfilled");
    String fulfilled = seen(purchase, "");
    String sold = ledger("");
    refundsOne(purchase);

    List<JsonNode> steps = auditor().timeline(purchase);
    assertThat(seen(purchase, "?atVersion=1")).isEqualTo(requested);
    assertThat(seen(purchase, "?atVersion=5")).isEqualTo(fulfilled);
    assertThat(seen(purchase, "?asOf=" + time(steps.get(4)))).isEqualTo(fulfilled);
    assertThat(ledger("?asOf=" + time(steps.get(0)))).isEqualTo(unsold);
    assertThat(ledger("?asOf=" + time(steps.get(4)))).isEqualTo(sold).isNotEqualTo(ledger(""));
    assertThat(steps)
        .extracting(step -> status(purchase, "?atVersion=" + step.path("version").asInt()))
        .isEqualTo(STATUSES);
    auditor()
        .tries()
        .read("/bulk-purchases/" + purchase.id() + "?asOf=2026-01-01T00:00:00Z")
        .expectProblem(404, "before_first_event");
  }

  @ParameterizedTest
  @ValueSource(strings = {"history", "topics", "store"})
  void S55_rebuildingAllViewsFromTheEventsGivesTheSameRows(String source) {
    refundsOne(tenPaidAndFulfilled());

    JsonNode found = new AuditDesk(stage(), operator()).rehearses(source);

    assertThat(found.path("differing").asLong(-1)).as(found.toString()).isZero();
    assertThat(found.path("tables").valueStream())
        .anySatisfy(table -> assertThat(table.path("live").asLong()).isPositive())
        .allSatisfy(
            table ->
                assertThat(table.path("rebuiltSha256").asString())
                    .isEqualTo(table.path("liveSha256").asString()));
  }

  @Test
  void S55_aStrangerProvesWhatTheAuditorTookAwayAndFindsTheLineThatWasTamperedWith() {
    Purchase purchase = tenPaidAndFulfilled();
    refundsOne(purchase);
    AuditDesk desk = new AuditDesk(stage(), auditor());
    String address =
        "/conferences/%s/audit-bundle?purchase=%s".formatted(conference().id(), purchase.id());
    TakenBundle bundle = desk.takesAway(address, STEPS.size(), disk);

    TakenBundle.Verdict honest = bundle.audited(desk.key());
    assertThat(honest.said())
        .contains("VERDICT      PROVED")
        .contains(purchase.id() + " fulfilled: paid 895.00 USD, refunded 89.50 USD")
        .contains("live vouchers 9");
    assertThat(honest.exit()).isZero();

    TakenBundle.Verdict forged =
        bundle
            .tampered("events.jsonl", "\\\"amount\\\":89500", "\\\"amount\\\":89400")
            .audited(desk.key());
    assertThat(forged.said())
        .contains(
            "WRONG        events.jsonl, line " + lineOf(bundle, "payment-received") + ": Leaf ")
        .contains("VERDICT      WRONG")
        .doesNotContain("VERDICT      PROVED");
    assertThat(forged.exit()).isEqualTo(1);
  }

  private void refundsOne(Purchase purchase) {
    long seen = purchase.now().version();
    var amount = Map.of("amount", 8_950, "currency", "USD");
    organizer().tries().toRefund(purchase, seen, amount).expect(202);
    purchase.becomes("partially_refunded");
  }

  private String seen(Purchase purchase, String moment) {
    return auditor().tries().read("/bulk-purchases/" + purchase.id() + moment).expect(200).text();
  }

  private String status(Purchase purchase, String moment) {
    String path = "/bulk-purchases/" + purchase.id() + moment;
    return auditor().tries().read(path).expect(200).json().path("status").asString();
  }

  private String ledger(String moment) {
    String path = "/conferences/" + conference().id() + "/ledger" + moment;
    return auditor().tries().read(path).expect(200).text();
  }

  private static String time(JsonNode step) {
    return step.path("time").asString();
  }

  private static List<Integer> numbered() {
    return IntStream.rangeClosed(1, STEPS.size()).boxed().toList();
  }

  private static int lineOf(TakenBundle bundle, String type) {
    List<String> lines = bundle.events();
    return 1
        + IntStream.range(0, lines.size())
            .filter(index -> lines.get(index).contains("bulk-purchase." + type + ".v1"))
            .findFirst()
            .orElseThrow();
  }
}
