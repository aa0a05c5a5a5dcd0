package io.bulkvouchers.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.command.support.CommandSideTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@CommandSideTest
class IdempotencyTest {

  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;

  final String key = UUID.randomUUID().toString();
  Shop shop;
  Api api;

  @BeforeEach
  void openShop() {
    api = new Api(port);
    shop = Shop.open(api);
  }

  @Test
  void theSameRequestIsDoneOnceAndAnsweredWithTheSameBytes() {
    Reply first = ask(shop.body(3, "")).is(201);
    Reply second = ask(shop.body(3, "")).is(201);

    assertThat(second.body()).isEqualTo(first.body());
    assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    assertThat(second.header("Content-Type")).isEqualTo(first.header("Content-Type"));
    assertThat(first.header("Idempotent-Replayed")).isEmpty();
    assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
  }

  @Test
  void theSameKeyWithAnotherBodyIsAMistake() {
    ask(shop.body(3, "")).is(201);
    ask(shop.body(4, "")).isProblem(422, "idempotency_key_reused");
  }

  @Test
  void aKeyBelongsToItsCaller() {
    ask(shop.body(3, "")).is(201);
    Reply other =
        api.post(shop.organizer(), "/bulk-purchases", shop.body(4, ""), Api.key(key)).is(201);
    assertThat(other.header("Idempotent-Replayed")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/bulk-purchases, 401, unauthenticated",
    "/problems/invalid_value, 405, method_not_allowed",
    "/v3/api-docs, 405, method_not_allowed",
    "/actuator/health, 405, method_not_allowed"
  })
  void aKeyOfNobodyIsNotTaken(String path, int status, String code) {
    for (int times = 0; times < 2; times++) {
      Reply nobody =
          api.send(
              api.request(path)
                  .header("Idempotency-Key", key)
                  .header("Content-Type", "application/json")
                  .POST(BodyPublishers.ofString(shop.body(3, ""))));
      nobody.isProblem(status, code);
      assertThat(nobody.header("Idempotent-Replayed")).isEmpty();
    }
    assertThat(kept()).isZero();
    ask(shop.body(3, "")).is(201);
    assertThat(kept()).isEqualTo(1);
  }

  @Test
  void aRefusalChangedNothingSoItsKeyIsFreeAgain() {
    ask(shop.body(0, "")).isProblem(422, "invalid_value");
    ask(shop.body(3, "")).is(201);
  }

  @Test
  void whileItIsBeingWorkedOnTheSameKeyWaits() {
    ask(shop.body(3, "")).is(201);
    jdbc.sql(
            """
            update idempotency_key set status = null, headers = null, body = null,
              claimed_until = now() + interval '1 minute' where key = ?
            """)
        .param(key)
        .update();
    Reply busy = ask(shop.body(3, "")).isProblem(409, "idempotency_key_in_use");
    assertThat(busy.header("Retry-After")).isNotEmpty();
  }

  @Test
  void afterACrashTheSameKeyFindsWhatWasCreatedAndCreatesNoSecond() {
    Reply first = ask(shop.body(3, "")).is(201);
    jdbc.sql(
            """
            update idempotency_key set status = null, headers = null, body = null,
              claimed_until = now() where key = ?
            """)
        .param(key)
        .update();

    Reply again = ask(shop.body(3, "")).is(201);

    assertThat(again.text("id")).isEqualTo(first.text("id"));
    assertThat(again.version()).isEqualTo(1);
  }

  @Test
  void manyAtOnceCreateOne() {
    List<Reply> replies =
        IntStream.range(0, 8)
            .mapToObj(n -> CompletableFuture.supplyAsync(() -> ask(shop.body(3, ""))))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();

    assertThat(replies).extracting(Reply::status).isSubsetOf(201, 409).contains(201);
    assertThat(replies)
        .filteredOn(reply -> reply.status() == 201)
        .extracting(Reply::body)
        .containsOnly(ask(shop.body(3, "")).body());
  }

  @Test
  void whereMoneyMovesAKeyIsNeeded() {
    String at = "/bulk-purchases/" + shop.purchase();
    api.post(shop.buyer(), at + "/checkout", "{}").isProblem(400, "idempotency_key_required");
    api.post(shop.organizer(), at + "/refunds", "{\"reason\": \"x\"}")
        .isProblem(400, "idempotency_key_required");
    api.post(shop.organizer(), at + "/refunds", "{\"reason\": \"x\"}", Api.key("k"))
        .isProblem(428, "if_match_required");
    api.post(
            shop.organizer(),
            at + "/refunds",
            "{\"reason\": \"x\"}",
            request -> Api.ifMatch("\"1\"").apply(Api.key("k").apply(request)))
        .isProblem(409, "nothing_to_refund");
  }

  @Test
  void aKeyIsVisibleCharactersOfBoundedLength() {
    api.post(shop.buyer(), "/bulk-purchases", shop.body(1, ""), Api.key("k".repeat(256)))
        .isProblem(400, "malformed_idempotency_key");
  }

  private long kept() {
    return jdbc.sql("select count(*) from idempotency_key where key = ?")
        .param(key)
        .query(Long.class)
        .single();
  }

  private Reply ask(String body) {
    return api.post(shop.buyer(), "/bulk-purchases", body, Api.key(key));
  }
}
