package io.bulkvouchers.query.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.query.World;
import io.bulkvouchers.query.webhooks.Hooks.Made;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebhookRightsTest {

  private static Hooks hooks;

  @BeforeAll
  static void open() {
    hooks = new Hooks(Map.of("bulk-vouchers.webhooks.reach", "public"));
  }

  @AfterAll
  static void close() {
    hooks.close();
  }

  @ParameterizedTest
  @CsvSource({
    "http://example.org/hook",
    "https://user:secret@example.org/hook",
    "https://example.org/hook#part",
    "https://127.0.0.1/hook",
    "https://localhost:8080/hook",
    "https://169.254.169.254/latest/meta-data",
    "https://[::1]/hook",
    "https://[::ffff:10.0.0.1]/hook",
    "https://2130706433/hook",
    "ftp://example.org/hook",
    "https:///hook",
    "nonsense"
  })
  void anAddressThatIsNotForUsIsRefusedBesideItsField(String url) {
    HttpResponse<String> refused = create(url, "\"purchase.paid\"");

    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
    assertThat(World.json(refused).at("/errors/0/parameter").asString()).isEqualTo("url");
  }

  @Test
  void eventsThatThereAreNotAreRefusedBesideTheirField() {
    for (String events : List.of("", "\"purchase.sold\"", "\"webhook.test\"")) {
      HttpResponse<String> refused = create("https://192.0.1.1/hook", events);
      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(World.json(refused).at("/errors/0/parameter").asString()).isEqualTo("events");
    }
  }

  @Test
  void onlyTheConferencesOrganizersSeeAndChangeItsWebhooks() {
    HttpResponse<String> answer = create("https://192.0.1.1/rights", "\"purchase.paid\"");
    Made made = made(answer);
    for (String stranger : List.of(hooks.world().issuer().foreignOrganizer())) {
      assertThat(hooks.world().get(stranger, Hooks.path("")).statusCode()).isEqualTo(404);
      assertThat(hooks.world().get(stranger, Hooks.path("/" + made.id())).statusCode())
          .isEqualTo(404);
      assertThat(hooks.post(stranger, "/" + made.id() + "/tests", "").statusCode()).isEqualTo(404);
    }
    for (String other : List.of(hooks.world().issuer().finance(), hooks.world().issuer().buyer())) {
      assertThat(hooks.world().get(other, Hooks.path("")).statusCode()).isEqualTo(403);
      assertThat(hooks.post(other, "", "{}").statusCode()).isEqualTo(403);
    }
    assertThat(
            hooks
                .world()
                .get(
                    hooks.organizer(),
                    "/conferences/django-2027/webhooks/" + made.id() + "/deliveries")
                .statusCode())
        .isEqualTo(404);
    assertThat(hooks.world().get(hooks.organizer(), Hooks.path("")).body())
        .contains(made.id())
        .doesNotContain("whsec_");
  }

  @Test
  void theSameRequestTwiceMakesOneEndpointAndShowsOneSecret() {
    String wish = "{\"url\": \"https://192.0.1.1/once\", \"events\": [\"purchase.paid\"]}";
    HttpResponse<String> first =
        hooks.post(hooks.organizer(), "", wish, "Idempotency-Key", "create-1");
    HttpResponse<String> again =
        hooks.post(hooks.organizer(), "", wish, "Idempotency-Key", "create-1");
    HttpResponse<String> other =
        hooks.post(
            hooks.organizer(), "", wish.replace("once", "two"), "Idempotency-Key", "create-1");
    HttpResponse<String> there = hooks.post(hooks.organizer(), "", wish);

    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.headers().firstValue("Idempotent-Replayed")).contains("true");
    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(there.statusCode()).isEqualTo(409);
  }

  @Test
  void anEndpointIsChangedAndDeleted() {
    Made made = made(create("https://192.0.1.1/changed", "\"purchase.paid\""));

    assertThat(hooks.patch(made.id(), "{\"events\": [\"voucher.redeemed\"]}").statusCode())
        .isEqualTo(200);
    assertThat(hooks.endpoint(made.id()).at("/events/0").asString()).isEqualTo("voucher.redeemed");
    assertThat(hooks.patch(made.id(), "{\"state\": \"disabled\"}").statusCode()).isEqualTo(422);
    assertThat(hooks.patch(made.id(), "{\"url\": \"https://10.0.0.1\"}").statusCode())
        .isEqualTo(422);

    HttpResponse<String> deleted =
        hooks
            .world()
            .send(
                hooks
                    .world()
                    .request(hooks.organizer(), Hooks.path("/" + made.id()))
                    .DELETE()
                    .build());
    assertThat(deleted.statusCode()).isEqualTo(204);
    assertThat(hooks.world().get(hooks.organizer(), Hooks.path("/" + made.id())).statusCode())
        .isEqualTo(404);
  }

  private static HttpResponse<String> create(String url, String events) {
    return hooks.post(
        hooks.organizer(), "", "{\"url\": \"%s\", \"events\": [%s]}".formatted(url, events));
  }

  private static Made made(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return new Made(
        World.json(answer).at("/endpoint/id").asString(),
        World.json(answer).get("secret").asString());
  }
}
