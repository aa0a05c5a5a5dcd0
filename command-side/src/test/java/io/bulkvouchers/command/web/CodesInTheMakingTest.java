package io.bulkvouchers.command.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bulkvouchers.command.store.StoredEvent;
import io.bulkvouchers.command.store.StoredEvents;
import io.bulkvouchers.command.support.CommandSideTest;
import io.bulkvouchers.events.PurchaseId;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What everybody else sees and does while many codes are on their way into the table. */
@CommandSideTest
class CodesInTheMakingTest {

  private static final int CODES = 5_000;
  private static final Duration SOON = Duration.ofSeconds(20);

  @LocalServerPort int port;
  @Autowired DataSource database;
  @Autowired StoredEvents events;
  @Autowired MeterRegistry meters;

  Shop shop;
  Api api;
  String gift;

  @BeforeEach
  void aGiftIsApproved() {
    api = new Api(port);
    shop = Shop.open(api);
    gift = api.post(shop.organizer(), "/bulk-purchases", shop.body(CODES, Shop.usd(0))).text("id");
    assertThat(progress()).isEqualTo("pending 0 of 5000");
    api.post(Api.secondOrganizer(shop.conference), path() + "/approval", "{}").is(200);
  }

  @Test
  void itsPeopleSeeHowFarTheCodesAre() throws SQLException {
    try (Turnstile turnstile = Turnstile.after(3_000, new PurchaseId(gift), database)) {
      CompletableFuture<Reply> fulfilled = fulfill();
      await().atMost(SOON).until(this::progress, "approved 3000 of 5000"::equals);
      assertThat(left()).isBetween(0.0, 5_000.0);
      turnstile.open();
      fulfilled.join().is(200);
    }
    assertThat(progress()).isEqualTo("fulfilled 5000 of 5000");
    assertThat(left()).isZero();
  }

  @Test
  void readersOfFactsGoOnWhileCodesAreLoadedAndSeeTheFactAtItsEnd() throws SQLException {
    try (Turnstile turnstile = Turnstile.after(3_000, new PurchaseId(gift), database)) {
      CompletableFuture<Reply> fulfilled = fulfill();
      await().atMost(SOON).until(this::progress, "approved 3000 of 5000"::equals);
      long before = events.settled();
      String another = shop.purchase();
      assertThat(streamsAfter(before)).contains(another).doesNotContain(gift);
      turnstile.open();
      fulfilled.join().is(200);
      assertThat(streamsAfter(before)).contains(another, gift);
    }
  }

  @Test
  void whatOthersDoToThePurchaseMeanwhileIsDecidedAfterIt() throws SQLException {
    try (Turnstile turnstile = Turnstile.after(0, new PurchaseId(gift), database)) {
      CompletableFuture<Reply> fulfilled = fulfill();
      await().atMost(SOON).until(this::progress, "approved 0 of 5000"::equals);
      CompletableFuture<Reply> again = fulfill();
      CompletableFuture<Reply> cancelled =
          CompletableFuture.supplyAsync(
              () -> api.post(shop.organizer(), path() + "/cancellation", "{\"reason\": \"no\"}"));
      turnstile.open();
      fulfilled.join().is(200);
      again.join().is(200);
      cancelled.join().isProblem(409, "not_in_this_state");
    }
    assertThat(progress()).isEqualTo("fulfilled 5000 of 5000");
  }

  @Test
  void whoMayNotSeeThePurchaseSeesNoProgress() {
    api.ask("GET", Api.organizer("other-2027"), path() + "/fulfillment", "")
        .isProblem(404, "unknown_purchase");
  }

  private CompletableFuture<Reply> fulfill() {
    return CompletableFuture.supplyAsync(
        () -> api.post(shop.organizer(), path() + "/fulfillment", "{}"));
  }

  private String progress() {
    Reply seen = api.ask("GET", shop.buyer(), path() + "/fulfillment", "").is(200);
    return "%s %d of %d"
        .formatted(
            seen.text("status"), seen.json().path("made").asInt(), seen.json().path("of").asInt());
  }

  private List<String> streamsAfter(long position) {
    return events.between(position, events.settled(), 100).stream()
        .map(StoredEvent::streamId)
        .toList();
  }

  private double left() {
    return meters.get("bulk.vouchers.codes.to.load").gauge().value();
  }

  private String path() {
    return "/bulk-purchases/" + gift;
  }
}
