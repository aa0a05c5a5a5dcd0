package io.bulkvouchers.query.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bulkvouchers.query.Facts;
import io.bulkvouchers.query.World;
import io.bulkvouchers.query.webhooks.Hooks.Made;
import io.bulkvouchers.query.webhooks.Receiver.Received;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an organizer does with an endpoint, and what an endpoint does to itself. */
class EndpointTest {

  private static Hooks hooks;

  @BeforeAll
  static void open() {
    hooks = new Hooks(Map.of());
  }

  @AfterAll
  static void close() {
    hooks.close();
  }

  @Test
  void whoAnswersGoneIsSwitchedOffUntilSomebodyTurnsItOn() {
    hooks.receiver().script("/gone", (it, _) -> Receiver.status(it, 410, ""));
    Made made = hooks.create("/gone", "purchase.created");
    hooks.world().relay().send(Facts.ofAcme().created());

    hooks.soon(made.id(), it -> it.get("state").asString().equals("disabled"));

    assertThat(hooks.endpoint(made.id()).get("disabledBecause").asString()).isEqualTo("gone");
    String delivery = hooks.deliveries(made.id()).getFirst().get("id").asString();
    HttpResponse<String> refused = resend(made, delivery);
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(World.json(refused).get("code").asString()).isEqualTo("webhook_refused");

    hooks.receiver().script("/gone", (it, _) -> Receiver.status(it, 200, ""));
    assertThat(hooks.patch(made.id(), "{\"state\": \"active\"}").statusCode()).isEqualTo(200);
    assertThat(resend(made, delivery).statusCode()).isEqualTo(200);
    await().atMost(Hooks.SOON).until(() -> state(made).equals("delivered"));
    assertThat(hooks.receiver().at("/gone")).extracting(Received::id).hasSize(2).doesNotContain("");
  }

  @Test
  void whatHappensInAPauseIsSentAfterIt() {
    Made made = hooks.create("/paused", "purchase.created");
    hooks.patch(made.id(), "{\"state\": \"paused\"}");
    hooks.world().relay().send(Facts.ofAcme().created());
    hooks.soon(made.id(), it -> it.get("waiting").asInt() == 1);
    assertThat(hooks.receiver().at("/paused")).isEmpty();

    hooks.patch(made.id(), "{\"state\": \"active\"}");

    assertThat(hooks.received("/paused", 1)).hasSize(1);
  }

  @Test
  void bothSecretsSignAfterARotationAndNeitherIsKeptInTheClear() {
    Made made = hooks.create("/rotated", "purchase.created");
    HttpResponse<String> rotated =
        hooks.post(hooks.organizer(), "/" + made.id() + "/secret-rotations", "");
    String secret = World.json(rotated).get("secret").asString();
    HttpResponse<String> tested = hooks.post(hooks.organizer(), "/" + made.id() + "/tests", "");

    Received received = hooks.received("/rotated", 1).getFirst();

    assertThat(tested.statusCode()).isEqualTo(200);
    assertThat(received.json().get("type").asString()).isEqualTo("webhook.test");
    assertThat(secret).isNotEqualTo(made.secret());
    assertThat(received.isSignedWith(secret)).isTrue();
    assertThat(received.isSignedWith(made.secret())).isTrue();
    JdbcClient sql = JdbcClient.create(hooks.world().dataSource());
    assertThat(
            sql.sql("select row::text from webhook_endpoint row")
                .query(String.class)
                .list()
                .toString())
        .doesNotContain(secret.substring(6))
        .doesNotContain(made.secret().substring(6));
  }

  private static HttpResponse<String> resend(Made made, String delivery) {
    return hooks.post(
        hooks.organizer(), "/" + made.id() + "/deliveries/" + delivery + "/resends", "");
  }

  private static String state(Made made) {
    return hooks.deliveries(made.id()).getFirst().get("state").asString();
  }
}
