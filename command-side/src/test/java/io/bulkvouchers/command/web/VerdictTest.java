package io.bulkvouchers.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.command.aggregate.Conferences;
import io.bulkvouchers.command.aggregate.Purchases;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.FailAttempt;
import io.bulkvouchers.command.purchase.Status;
import io.bulkvouchers.command.support.CommandSideTest;
import io.bulkvouchers.events.FailureReason;
import io.bulkvouchers.events.PurchaseId;
import io.bulkvouchers.events.wire.Origin;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@CommandSideTest
class VerdictTest {

  private static final String BUDGET = "{\"reason\": \"budget\"}";

  @LocalServerPort int port;
  @Autowired Purchases purchases;
  @Autowired Conferences conferences;

  Shop shop;
  Api api;
  Till till;
  String id;
  String at;

  @BeforeEach
  void aPurchase() {
    api = new Api(port);
    shop = Shop.open(api);
    till = new Till(purchases, conferences);
    id = shop.purchase();
    at = "/bulk-purchases/" + id;
  }

  @Test
  void S10_whatIsApprovedIsNotApprovedAgain() {
    String other = Api.secondOrganizer(shop.conference);
    Reply approved = api.post(other, at + "/approval", "{}").is(200);
    Reply again = api.post(other, at + "/approval", "{}").isProblem(409, "not_in_this_state");
    assertThat(again.text("state")).isEqualTo("approved");
    assertThat(till.stored(id).version()).isEqualTo(approved.version());
  }

  @RepeatedTest(5)
  void S11_ofTwoOrganizersAtOnceOneDecidesAndTheOtherGetsAConflict() {
    UnaryOperator<HttpRequest.Builder> seen = Api.ifMatch("\"1\"");
    String other = Api.secondOrganizer(shop.conference);
    List<Integer> answers =
        Stream.of(
                CompletableFuture.supplyAsync(() -> api.post(other, at + "/approval", "{}", seen)),
                CompletableFuture.supplyAsync(
                    () -> api.post(shop.organizer(), at + "/denial", BUDGET, seen)))
            .map(CompletableFuture::join)
            .map(Reply::status)
            .sorted()
            .toList();

    assertThat(answers).isEqualTo(List.of(200, 412));
    assertThat(till.stored(id).version()).isEqualTo(2);
  }

  @Test
  void anOpenCheckoutIsCalledOffInTwoSteps() {
    till.checkOut(id);
    Reply asked = api.post(shop.buyer(), at + "/cancellation", BUDGET).is(202);

    assertThat(asked.text("status")).isEqualTo("processing");
    assertThat(asked.text("cancellation")).isEqualTo("requested");
    assertThat(asked.header("ETag")).isEqualTo(till.tag(id));
    Reply again = api.post(shop.buyer(), at + "/cancellation", BUDGET).is(202);
    assertThat(again.version()).isEqualTo(asked.version());

    purchases.handle(
        new FailAttempt(
            new PurchaseId(id), 1, Optional.of(Till.session(id)), FailureReason.CHECKOUT_EXPIRED),
        new Origin(Optional.empty(), Optional.empty(), Optional.empty()));
    assertThat(till.stored(id).state().status()).isEqualTo(Status.CANCELLED);
  }

  @Test
  void whatHasNoCheckoutIsCancelledAtOnce() {
    Reply cancelled = api.post(shop.buyer(), at + "/cancellation", BUDGET).is(200);
    assertThat(cancelled.text("status")).isEqualTo("cancelled");
    assertThat(cancelled.text("cancellation")).isEqualTo("done");
  }
}
