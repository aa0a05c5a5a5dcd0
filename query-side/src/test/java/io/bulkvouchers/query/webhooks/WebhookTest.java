package io.bulkvouchers.query.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bulkvouchers.events.RefundId;
import io.bulkvouchers.query.Facts;
import io.bulkvouchers.query.Uses;
import io.bulkvouchers.query.webhooks.Hooks.Made;
import io.bulkvouchers.query.webhooks.Receiver.Received;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What happens to a purchase reaches whoever the conference tells, signed. */
class WebhookTest {

  private static Hooks hooks;

  @BeforeAll
  static void open() {
    hooks = new Hooks(Map.of("bulk-vouchers.webhooks.patience", "3s"));
  }

  @AfterAll
  static void close() {
    hooks.close();
  }

  @Test
  void anEndpointHearsWhatItAskedForAndNothingElse() {
    Made made = hooks.create("/heard", "purchase.fulfilled", "voucher.redeemed");
    Facts purchase = Facts.ofAcme();
    Facts foreign = Facts.of("other-2027", "globex");
    hooks.world().relay().send(foreign.created(), foreign.paid(), foreign.fulfilled());
    hooks.world().relay().send(purchase.created(), purchase.paid(), purchase.fulfilled());
    hooks.world().relay().send(Uses.redeemed(purchase, 3, "order-7", 1));

    List<Received> received = hooks.received("/heard", 2);

    assertThat(received)
        .hasSize(2)
        .allMatch(it -> it.isSignedWith(made.secret()))
        .noneMatch(it -> it.isSignedWith("whsec_AAAA"));
    JsonNode body =
        received.stream()
            .map(Received::json)
            .filter(it -> it.get("type").asString().equals("voucher.redeemed"))
            .findFirst()
            .orElseThrow();
    assertThat(body.at("/data/purchase").asString()).isEqualTo(purchase.id().value());
    assertThat(body.at("/data/sponsor").asString()).isEqualTo("acme-corp");
    assertThat(body.at("/data/version").asInt()).isEqualTo(4);
    assertThat(body.at("/data/details/orderReference").asString()).isEqualTo("order-7");
    assertThat(body.at("/data/details/discount/amount").asInt()).isEqualTo(8950);
  }

  @Test
  void noBodyHoldsWhatMakesACodeNorAPersonNorWhatPeopleWrote() {
    Made made = hooks.create("/bodies", every());
    Facts purchase = Facts.ofAcme();
    RefundId refund = RefundId.of(UUID.randomUUID());
    hooks.world().relay().send(purchase.created(), purchase.paid(), purchase.fulfilled());
    hooks
        .world()
        .relay()
        .send(
            purchase.voided("4"),
            purchase.added(11, 1),
            purchase.refundRequested(refund, 8950, "5"),
            purchase.refunded(refund, 8950, 8950, "5"));

    List<Received> received = hooks.received("/bodies", 6);

    assertThat(received).allMatch(it -> it.isSignedWith(made.secret()));
    assertThat(received)
        .extracting(Received::body)
        .noneMatch(
            it ->
                it.contains("BULK-")
                    || it.contains("5f2c9a7e41d08b36")
                    || it.contains("salt")
                    || it.contains("organizer")
                    || it.contains("Gold sponsorship")
                    || it.contains("card lost"));
  }

  @Test
  void whatFailsIsSentAgainUnderTheSameIdAndItsLogTellsIt() {
    hooks
        .receiver()
        .script(
            "/shaky", (it, count) -> Receiver.status(it, count < 3 ? 500 : 200, "try " + count));
    Made made = hooks.create("/shaky", "purchase.created");
    hooks.world().relay().send(Facts.ofAcme().created());

    List<Received> received = hooks.received("/shaky", 3);
    await().atMost(Hooks.SOON).until(() -> state(made).equals("delivered"));

    assertThat(received.stream().map(Received::id).distinct()).hasSize(1);
    JsonNode delivery = hooks.deliveries(made.id()).getFirst();
    JsonNode detail = hooks.delivery(made.id(), delivery.get("id").asString());
    assertThat(detail.get("attempts"))
        .extracting(it -> it.get("status").asInt() + " " + it.get("excerpt").asString())
        .containsExactly("200 try 3", "500 try 2", "500 try 1");
    assertThat(detail.get("body").asString()).isEqualTo(received.getFirst().body());
    assertThat(hooks.endpoint(made.id()).has("failingSince")).isFalse();
  }

  @Test
  void aMuteEndpointHoldsNoOther() {
    hooks.receiver().mute("/mute");
    Made mute = hooks.create("/mute", "purchase.created");
    hooks.create("/quick", "purchase.created");
    for (int i = 0; i < 20; i++) {
      hooks.world().relay().send(Facts.ofAcme().created());
    }

    assertThat(hooks.received("/quick", 20)).hasSize(20);
    assertThat(hooks.endpoint(mute.id()).get("waiting").asInt()).isEqualTo(20);
    hooks.patch(mute.id(), "{\"state\": \"paused\"}");
  }

  @Test
  void retryAfterIsHonored() {
    hooks
        .receiver()
        .script(
            "/busy",
            (it, _) -> {
              it.getResponseHeaders().add("Retry-After", "3600");
              Receiver.status(it, 503, "later");
            });
    Made made = hooks.create("/busy", "purchase.created");
    hooks.world().relay().send(Facts.ofAcme().created());
    hooks.received("/busy", 1);
    hooks.soon(made.id(), it -> it.has("failingSince"));

    String next = hooks.deliveries(made.id()).getFirst().get("nextTry").asString();
    assertThat(Instant.parse(next))
        .isAfter(Instant.now().plusSeconds(3000))
        .isBefore(Instant.now().plusSeconds(3700));
  }

  private static String state(Made made) {
    return hooks.deliveries(made.id()).getFirst().get("state").asString();
  }

  private static String[] every() {
    return Arrays.stream(WebhookEvent.values())
        .filter(event -> event != WebhookEvent.TEST)
        .map(WebhookEvent::word)
        .toArray(String[]::new);
  }
}
