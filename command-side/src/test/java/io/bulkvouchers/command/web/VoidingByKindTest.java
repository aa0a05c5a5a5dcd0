package io.bulkvouchers.command.web;

import static io.bulkvouchers.command.web.Registration.ONE_TICKET;
import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.command.aggregate.Conferences;
import io.bulkvouchers.command.aggregate.Purchases;
import io.bulkvouchers.command.support.CommandSideTest;
import io.bulkvouchers.events.Serials;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Vouchers that are chosen by what they are, not one by one. */
@CommandSideTest
class VoidingByKindTest {

  private static final int MANY = 24;

  @LocalServerPort int port;
  @Autowired Purchases purchases;
  @Autowired Conferences conferences;
  @Autowired JdbcClient jdbc;

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
  void whatIsChosenWithoutNamingItIsOfAVersionThatWasSeen() {
    till.fulfill(id);
    String body = "{\"only\": \"unused\", \"reason\": \"leaked\"}";
    api.post(shop.organizer(), at + "/vouchers/void", body).isProblem(428, "if_match_required");
    Reply preview = api.post(shop.organizer(), at + "/vouchers/void/preview", body).is(200);
    assertThat(preview.json().at("/vouchers/serials").asString()).isEqualTo("1-10");
    assertThat(preview.json().at("/worth/amount").asLong()).isEqualTo(89500);

    Reply done =
        api.post(shop.organizer(), at + "/vouchers/void", body, Api.ifMatch(preview.header("ETag")))
            .is(200);
    assertThat(done.json().at("/vouchers/count").asInt()).isEqualTo(10);
    assertThat(done.json().path("live").asInt(-1)).isZero();
  }

  @Test
  void whatDoesNotFitIsLeftOutAndReported() {
    till.fulfill(id);
    String body = "{\"vouchers\": \"%s\"%s, \"reason\": \"leaked\"}";
    api.post(shop.organizer(), at + "/vouchers/void", body.formatted("4", "")).is(200);
    Reply rest =
        api.post(
                shop.organizer(),
                at + "/vouchers/void",
                body.formatted("3-5,11", ", \"only\": \"live\""))
            .is(200);
    assertThat(rest.json().at("/vouchers/serials").asString()).isEqualTo("3,5");
    assertThat(rest.json().at("/leftOut/serials").asString()).isEqualTo("4,11");
  }

  @Test
  void aRefusalNamesTheVouchersThatAreInTheWay() {
    till.fulfill(id);
    Reply refused =
        api.post(
            shop.organizer(),
            at + "/vouchers/void",
            "{\"vouchers\": \"9-12\", \"reason\": \"leaked\"}");
    refused.isProblem(409, "vouchers_not_live");
    assertThat(refused.text("detail")).contains("It is about 11-12.");
  }

  @RepeatedTest(4)
  void aVoidOfTheUnusedMeetsNoneThatAnOrderUsesAtThatMoment() {
    Registration registration = new Registration(shop, jdbc);
    String gift =
        registration.gift(
            MANY, Registration.terms("{\"kind\": \"complimentary\"}", 3, "corporate"));
    List<String> codes = registration.codes(gift);
    String body =
        "{\"vouchers\": \"1-%d\", \"only\": \"unused\", \"reason\": \"x\"}".formatted(MANY);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<CompletableFuture<Reply>> uses =
          IntStream.range(0, MANY)
              .mapToObj(
                  at ->
                      CompletableFuture.supplyAsync(
                          () -> registration.redeem(codes.get(at), "order-" + at, ONE_TICKET),
                          threads))
              .toList();
      uses.getFirst().join();
      Reply voided =
          api.post(shop.organizer(), "/bulk-purchases/" + gift + "/vouchers/void", body).is(200);
      Serials dead = Serials.parse(voided.json().at("/vouchers/serials").asString());

      List<Reply> replies = uses.stream().map(CompletableFuture::join).toList();
      for (int at = 0; at < MANY; at++) {
        assertThat(replies.get(at).status())
            .as("the use of voucher %d", at + 1)
            .isEqualTo(dead.contains(at + 1) ? 409 : 201);
      }
    }
  }
}
