package io.bulkvouchers.query.handout;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bulkvouchers.events.RefundId;
import io.bulkvouchers.query.Facts;
import io.bulkvouchers.query.World;
import java.net.http.HttpResponse;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class HandOutApiTest {

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
  void theLowestFreeVouchersGoToThePeopleOfAFile() {
    Facts purchase = counter.fulfilled();

    counter.assigns(purchase, "ada@example.org,Ada", "bob@example.org,Bob");

    JsonNode list = counter.list(purchase);
    assertThat(list.at("/0/serial").asInt()).isEqualTo(1);
    assertThat(list.at("/0/recipient/email").asString()).isEqualTo("ada@example.org");
    assertThat(list.at("/0/status").asString()).isEqualTo("not_sent");
    assertThat(list.at("/1/serial").asInt()).isEqualTo(2);
    assertThat(counter.summary(purchase).at("/counts/handedOut").asInt()).isEqualTo(2);
    assertThat(counter.summary(purchase).at("/free").asInt()).isEqualTo(8);
  }

  @Test
  void theSameAddressKeepsItsVoucherHoweverOftenTheFileIsSent() {
    Facts purchase = counter.fulfilled();
    counter.assigns(purchase, "ada@example.org,Ada");

    JsonNode again =
        World.json(counter.uploads(purchase, "email\nADA@Example.org\nbob@example.org\n"));

    assertThat(again.get("assigned").asInt()).isEqualTo(1);
    assertThat(again.get("already").asInt()).isEqualTo(1);
    assertThat(again.at("/items/0/outcome").asString()).isEqualTo("already");
    assertThat(again.at("/items/0/serial").asInt()).isEqualTo(1);
    assertThat(counter.list(purchase)).hasSize(2);
  }

  @Test
  void aRequestIsDoneOnceUnderItsKeyAndItsAnswerIsGivenAgain() {
    Facts purchase = counter.fulfilled();
    String key = UUID.randomUUID().toString();
    HttpResponse<String> first =
        counter.uploads(purchase, "email\nada@example.org\n", "Idempotency-Key", key);
    HttpResponse<String> again =
        counter.uploads(purchase, "email\nada@example.org\n", "Idempotency-Key", key);
    HttpResponse<String> other =
        counter.uploads(purchase, "email\nbob@example.org\n", "Idempotency-Key", key);

    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.headers().firstValue("Idempotent-Replayed")).contains("true");
    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(World.json(other).get("code").asString()).isEqualTo("idempotency_key_reused");
    assertThat(counter.list(purchase)).hasSize(1);
  }

  @Test
  void oneWrongLineAssignsNobody() {
    Facts purchase = counter.fulfilled();

    HttpResponse<String> refused = counter.uploads(purchase, "email\nada@example.org\nnobody\n");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(World.json(refused).at("/errors/0/parameter").asString())
        .isEqualTo("line 3, column 1");
    assertThat(refused.body()).doesNotContain("nobody@").doesNotContain("ada@");
    assertThat(counter.list(purchase)).isEmpty();
  }

  @Test
  void morePeopleThanVouchersAssignsNobody() {
    Facts purchase = counter.fulfilled();
    String eleven =
        String.join(
            "\n", IntStream.rangeClosed(1, 11).mapToObj(n -> "p" + n + "@example.org").toList());

    HttpResponse<String> refused = counter.uploads(purchase, "email\n" + eleven);

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(World.json(refused).get("code").asString()).isEqualTo("not_enough_vouchers");
    assertThat(counter.list(purchase)).isEmpty();
  }

  @Test
  void aRevokedAVoidedAndAHeldVoucherAreNotHandedOut() {
    Facts purchase = counter.fulfilled();
    world
        .relay()
        .send(
            purchase.voided("1"),
            purchase.refundRequested(RefundId.of(UUID.randomUUID()), 8950, "2"));
    world.get(counter.buyer(), "/bulk-purchases/" + purchase.id() + "?version=5");

    counter.assigns(purchase, "ada@example.org,Ada");

    assertThat(counter.list(purchase).at("/0/serial").asInt()).isEqualTo(3);
    assertThat(one(purchase, "bob@example.org", 1).statusCode()).isEqualTo(409);
  }

  @Test
  void aCertainVoucherIsGivenUnlessSomebodyHoldsIt() {
    Facts purchase = counter.fulfilled();

    assertThat(World.json(one(purchase, "ada@example.org", 7)).at("/items/0/serial").asInt())
        .isEqualTo(7);
    HttpResponse<String> held = one(purchase, "bob@example.org", 7);

    assertThat(held.statusCode()).isEqualTo(409);
    assertThat(World.json(held).get("code").asString()).isEqualTo("voucher_not_free");
  }

  @Test
  void tenWhoAssignAtOnceNeverGiveOneVoucherToTwo() throws Exception {
    Facts purchase = counter.fulfilled();
    try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Integer>> all =
          IntStream.rangeClosed(1, 12)
              .<Callable<Integer>>mapToObj(
                  n ->
                      () -> counter.uploads(purchase, "email\np" + n + "@example.org").statusCode())
              .toList();
      List<Integer> answers =
          hands.invokeAll(all).stream().map(Future::resultNow).sorted().toList();
      assertThat(answers).filteredOn(status -> status == 200).hasSize(10);
      assertThat(answers).filteredOn(status -> status == 409).hasSize(2);
    }
    assertThat(counter.list(purchase).valueStream().map(item -> item.get("serial").asInt()))
        .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
  }

  @Test
  void theDatabaseItselfRefusesASecondHolder() {
    Facts purchase = counter.fulfilled();
    counter.assigns(purchase, "ada@example.org,Ada", "bob@example.org,Bob");

    assertThatThrownBy(
            () ->
                JdbcClient.create(world.dataSource())
                    .sql("update hand_out set serial = 1 where purchase_id = :id and serial = 2")
                    .param("id", purchase.id().value())
                    .update())
        .hasMessageContaining("hand_out_one_holder");
  }

  @Test
  void addressesLieInNoTableInClear() {
    Facts purchase = counter.fulfilled();
    counter.assigns(purchase, "secret.person@example.org,Sibylle Secret");

    String rows = counter.everyRow();

    assertThat(rows).contains(purchase.id().value());
    assertThat(rows).doesNotContainIgnoringCase("secret.person").doesNotContain("Sibylle");
    assertThat(rows)
        .doesNotContainIgnoringCase(HexFormat.of().formatHex("secret.person".getBytes(UTF_8)));
  }

  private static HttpResponse<String> one(Facts purchase, String email, int serial) {
    return counter.posts(
        purchase, "", "{\"email\": \"%s\", \"serial\": %d}".formatted(email, serial));
  }
}
