package io.bulkvouchers.query.handout;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.query.Facts;
import io.bulkvouchers.query.Uses;
import io.bulkvouchers.query.World;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class HandOutRightsTest {

  private static World world;
  private static Counter counter;

  @BeforeAll
  static void open() {
    world = new World();
    counter = new Counter(world);
  }

  @AfterAll
  static void close() {
    world.close();
  }

  @Test
  void theAuditorSeesCountsAndStatusesAndNobodysAddress() {
    Facts purchase = counter.fulfilled();
    counter.assigns(purchase, "ada@example.org,Ada");
    String auditor = world.issuer().token("auditor", "auditor", List.of("pytest-2027"), List.of());

    HttpResponse<String> list = world.get(auditor, Counter.path(purchase, ""));

    assertThat(World.json(list).at("/items/0/status").asString()).isEqualTo("not_sent");
    assertThat(list.body()).doesNotContain("recipient").doesNotContain("ada@");
    assertThat(
            World.json(world.get(auditor, Counter.path(purchase, "/summary")))
                .at("/counts/handedOut")
                .asInt())
        .isEqualTo(1);
    assertThat(counter.posts(auditor, purchase, "", "{\"email\": \"a@b.org\"}").statusCode())
        .isEqualTo(403);
  }

  @Test
  void strangersFindNothing() {
    Facts purchase = counter.fulfilled();
    List<String> own = counter.assigns(purchase, "ada@example.org,Ada");
    for (String stranger :
        List.of(world.issuer().otherBuyer(), world.issuer().foreignOrganizer())) {
      assertThat(world.get(stranger, Counter.path(purchase, "")).statusCode()).isEqualTo(404);
      assertThat(world.get(stranger, Counter.path(purchase, "/summary")).statusCode())
          .isEqualTo(404);
      for (String part :
          List.of("", "/sendings", "/reminders", "/" + own.getFirst() + "/handing-over")) {
        assertThat(counter.posts(stranger, purchase, part, "{}").statusCode()).isEqualTo(404);
      }
    }
    Facts other = counter.fulfilled();
    assertThat(counter.posts(other, "/" + own.getFirst() + "/taking-back", "").statusCode())
        .isEqualTo(404);
  }

  @Test
  void withoutAMailServerSendingSaysSoAndNothingIsOrdered() {
    Facts purchase = counter.fulfilled();
    counter.assigns(purchase, "ada@example.org,Ada");

    HttpResponse<String> refused = counter.posts(purchase, "/sendings", "{}");

    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(World.json(refused).get("code").asString()).isEqualTo("mail_not_configured");
    assertThat(counter.statuses(purchase)).isEqualTo("not_sent");
    assertThat(counter.summary(purchase).at("/mail/state").asString()).isEqualTo("not_configured");
  }

  @Test
  void anUnsentVoucherIsFreeAgainWhenItIsTakenBackAndCanGoToAnother() {
    Facts purchase = counter.fulfilled();
    List<String> own = counter.assigns(purchase, "ada@example.org,Ada", "bob@example.org,Bob");

    JsonNode back = World.json(counter.posts(purchase, "/" + own.getFirst() + "/taking-back", ""));
    assertThat(back.get("consequence").asString()).isEqualTo("free_again");
    assertThat(back.get("next")).isEmpty();
    assertThat(counter.posts(purchase, "/" + own.getFirst() + "/taking-back", "").statusCode())
        .isEqualTo(409);

    JsonNode over =
        World.json(
            counter.posts(
                purchase, "/" + own.get(1) + "/handing-over", "{\"email\": \"eve@example.org\"}"));

    assertThat(over.at("/handedOut/items/0/serial").asInt()).isEqualTo(2);
    assertThat(counter.statuses(purchase)).isEqualTo("taken_back taken_back not_sent");
    assertThat(counter.summary(purchase).at("/free").asInt()).isEqualTo(9);
  }

  @Test
  void aVoucherThatWasUsedIsSeenAsRedeemedAndIsNotTakenBack() {
    Facts purchase = counter.fulfilled();
    List<String> own = counter.assigns(purchase, "ada@example.org,Ada", "bob@example.org,Bob");
    world.relay().send(Uses.redeemed(purchase, 1, "order-1", 1));
    world.get(counter.buyer(), "/bulk-purchases/" + purchase.id() + "?version=4");

    assertThat(counter.statuses(purchase)).isEqualTo("redeemed not_sent");
    assertThat(counter.summary(purchase).at("/counts/redeemed").asInt()).isEqualTo(1);
    assertThat(counter.summary(purchase).at("/counts/handedOut").asInt()).isEqualTo(2);
    JsonNode filtered =
        World.json(world.get(counter.buyer(), Counter.path(purchase, "?status=redeemed&limit=1")));
    assertThat(filtered.get("items")).hasSize(1);
    assertThat(filtered.has("next")).isFalse();
    assertThat(counter.posts(purchase, "/" + own.getFirst() + "/taking-back", "").statusCode())
        .isEqualTo(409);
  }

  @Test
  void aVoucherThatWasMadeVoidSaysSoAndNeedsNoLetter() {
    Facts purchase = counter.fulfilled();
    counter.assigns(purchase, "ada@example.org,Ada", "bob@example.org,Bob");
    world.relay().send(purchase.voided("1"));
    world.get(counter.buyer(), "/bulk-purchases/" + purchase.id() + "?version=4");

    assertThat(counter.list(purchase).at("/0/voucher").asString()).isEqualTo("voided");
    assertThat(counter.list(purchase).at("/1/voucher").asString()).isEqualTo("active");
    assertThat(counter.summary(purchase).get("toSend").asInt()).isEqualTo(1);
    assertThat(counter.summary(purchase).get("toRemind").asInt()).isZero();
  }

  @Test
  void aPersonIsErasedAndWhatWasHandedOutStays() {
    Facts purchase = counter.fulfilled();
    List<String> own = counter.assigns(purchase, "ada@example.org,Ada");

    HttpResponse<String> erased =
        world.send(
            world
                .request(counter.buyer(), Counter.path(purchase, "/" + own.getFirst() + "/person"))
                .DELETE()
                .build());

    assertThat(erased.statusCode()).isEqualTo(204);
    JsonNode left = counter.list(purchase).get(0);
    assertThat(left.get("person").asString()).isEqualTo("erased");
    assertThat(left.has("recipient")).isFalse();
    assertThat(left.get("serial").asInt()).isEqualTo(1);
    assertThat(counter.summary(purchase).at("/counts/handedOut").asInt()).isEqualTo(1);
    JsonNode again = World.json(counter.uploads(purchase, "email\nada@example.org\n"));
    assertThat(again.at("/items/0/serial").asInt()).isEqualTo(2);
  }

  @Test
  void anUnknownFieldAndATooLargeBodyAreRefused() {
    Facts purchase = counter.fulfilled();
    assertThat(counter.posts(purchase, "", "{\"mail\": \"a@b.org\"}").statusCode()).isEqualTo(400);

    HttpResponse<String> large = counter.uploads(purchase, "email\n" + "x".repeat(3 << 20));
    assertThat(large.statusCode()).isEqualTo(413);
    assertThat(World.json(large).get("code").asString()).isEqualTo("body_too_large");
  }
}
