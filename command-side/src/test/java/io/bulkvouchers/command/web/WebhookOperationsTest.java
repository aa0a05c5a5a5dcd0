package io.bulkvouchers.command.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.stripe.net.Webhook;
import io.bulkvouchers.command.support.CommandSideTest;
import io.bulkvouchers.command.support.TestStripe;
import java.net.http.HttpRequest.BodyPublishers;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@CommandSideTest
@ExtendWith(OutputCaptureExtension.class)
class WebhookOperationsTest {

  private static final String SECRET = "whsec_theOneInUse";
  private static final String INBOX = "/operations/webhooks";

  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;

  Api api;
  Shop shop;
  String operator;

  @BeforeEach
  void openShop() {
    api = new Api(port);
    shop = Shop.open(api).connectStripe(TestStripe.freshKey(), SECRET);
    operator = Api.with("operator", shop.conference);
  }

  @Test
  void theInboxShowsWhatCameOfAnEventAndNeverItsBody() {
    deliver("evt_1", "price.created", "price_1");
    awaitProcessed(1);

    Reply page = list("");
    JsonNode event = page.json().path("items").get(0);

    assertThat(event.path("conference").asString()).isEqualTo(shop.conference);
    assertThat(event.path("eventId").asString()).isEqualTo("evt_1");
    assertThat(event.path("type").asString()).isEqualTo("price.created");
    assertThat(event.path("objectId").asString()).isEqualTo("price_1");
    assertThat(event.path("state").asString()).isEqualTo("processed");
    assertThat(event.path("outcome").asString()).isEqualTo("not_needed");
    assertThat(event.path("tries").asInt()).isEqualTo(1);
    assertThat(event.path("receivedAt").asString()).endsWith("Z");
    assertThat(event.path("finishedAt").asString()).endsWith("Z");
    assertThat(event.has("dueAt")).isFalse();
    assertThat(page.body()).doesNotContain("jenny.rosen@example.com");
  }

  @Test
  void pagesGoForthAndBackAndMissNothing() {
    for (int number = 1; number <= 5; number++) {
      deliver("evt_" + number, "price.created", "price_" + number);
    }
    Reply first = list("&limit=2");
    assertThat(ids(first)).containsExactly("evt_5", "evt_4");
    assertThat(first.header("Link")).contains("rel=\"next\"").doesNotContain("rel=\"prev\"");
    Reply second = list("&limit=2&after=" + first.text("next"));
    assertThat(ids(second)).containsExactly("evt_3", "evt_2");
    Reply third = list("&limit=2&after=" + second.text("next"));
    assertThat(ids(third)).containsExactly("evt_1");
    assertThat(third.json().has("next")).isFalse();
    Reply back = list("&limit=2&before=" + third.text("previous"));
    assertThat(ids(back)).containsExactly("evt_3", "evt_2");
    assertThat(ids(list("&limit=2&before=" + back.text("previous"))))
        .containsExactly("evt_5", "evt_4");
  }

  @Test
  void aFilterNarrowsByStateTypeAndText() {
    deliver("evt_Aa1", "price.created", "price_1");
    deliver("evt_Bb2", "price.deleted", "price_2");
    awaitProcessed(2);

    assertThat(ids(list("&type=price.deleted"))).containsExactly("evt_Bb2");
    assertThat(ids(list("&text=aa1"))).containsExactly("evt_Aa1");
    assertThat(ids(list("&text=price_2"))).containsExactly("evt_Bb2");
    assertThat(ids(list("&state=parked"))).isEmpty();
    assertThat(ids(list("&state=processed&text=evt_"))).hasSize(2);
  }

  @Test
  void aReplayOfWhatIsProcessedIsHarmlessAndSaysInTheLogWhoAskedForIt(CapturedOutput log) {
    deliver("evt_1", "price.created", "price_1");
    awaitProcessed(1);

    Reply replayed = api.post(operator, path("evt_1"), "{}").is(202);

    assertThat(replayed.text("state")).isEqualTo("waiting");
    assertThat(replayed.text("eventId")).isEqualTo("evt_1");
    awaitProcessed(1);
    assertThat(log.getOut())
        .contains("webhook=replayed conference=" + shop.conference + " event=evt_1")
        .contains("actor=operator");
  }

  @Test
  void whatWasParkedIsTriedAgain() {
    deliver("evt_1", "price.created", "price_1");
    awaitProcessed(1);
    jdbc.sql("update webhook_inbox set state = 'parked', outcome = 'x' where conference_id = ?")
        .param(shop.conference)
        .update();
    assertThat(ids(list("&state=parked"))).containsExactly("evt_1");

    api.post(operator, path("evt_1"), "{}").is(202);

    awaitProcessed(1);
    assertThat(list("").json().at("/items/0/outcome").asString()).isEqualTo("not_needed");
  }

  @Test
  void manyAreReplayedByAFilterThatNamesTheirState() {
    for (int number = 1; number <= 3; number++) {
      deliver("evt_" + number, "price.created", "price_" + number);
    }
    awaitProcessed(3);
    String filter = "{\"conference\": \"%s\", \"state\": \"processed\"%s}";

    Reply some =
        api.post(
            operator, INBOX + "/replay", filter.formatted(shop.conference, ", \"text\": \"e_3\""));
    assertThat(some.is(202).json().path("replayed").asInt()).isEqualTo(1);
    awaitProcessed(3);
    Reply all = api.post(operator, INBOX + "/replay", filter.formatted(shop.conference, ""));
    assertThat(all.is(202).json().path("replayed").asInt()).isEqualTo(3);
    api.post(operator, INBOX + "/replay", "{}").isProblem(422, "missing_field");
    awaitProcessed(3);
  }

  @Test
  void onlyOperatorsOfTheConferenceSeeAndReplay() {
    deliver("evt_1", "price.created", "price_1");
    String all = "{\"state\": \"processed\"}";
    for (String role : List.of("organizer", "finance", "auditor", "buyer")) {
      String other = Api.with(role, shop.conference);
      get(other, INBOX).isProblem(403, "forbidden");
      api.post(other, INBOX + "/replay", all).isProblem(403, "forbidden");
    }
    api.post(shop.organizer(), path("evt_1"), "{}").isProblem(403, "forbidden");
    String foreign = Api.with("operator", "other-2027");
    assertThat(ids(get(foreign, INBOX))).isEmpty();
    get(foreign, INBOX + "?conference=" + shop.conference).isProblem(404, "unknown_conference");
    api.post(foreign, path("evt_1"), "{}").isProblem(404, "unknown_conference");
    assertThat(api.post(foreign, INBOX + "/replay", all).json().path("replayed").asInt()).isZero();
    api.post(operator, path("evt_none"), "{}").isProblem(404, "unknown_webhook");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "state=done",
        "limit=0",
        "limit=201",
        "limit=many",
        "after=nonsense",
        "before=MXwyfDN8",
        "after=MXwxfGF8Yg&before=MXwxfGF8Yg",
        "text=%25",
        "type=",
        "conference=Not%20A%20Slug",
      })
  void aParameterThatMeansNothingIsRefused(String query) {
    get(operator, INBOX + "?" + query).isProblem(400, "malformed_request");
  }

  private Reply list(String more) {
    return get(operator, INBOX + "?conference=" + shop.conference + more).is(200);
  }

  private Reply get(String token, String path) {
    return api.send(api.request(path).header("Authorization", "Bearer " + token).GET());
  }

  private String path(String event) {
    return INBOX + "/" + shop.conference + "/" + event + "/replay";
  }

  private static List<String> ids(Reply page) {
    List<String> ids = new ArrayList<>();
    page.is(200).json().path("items").forEach(item -> ids.add(item.path("eventId").asString()));
    return ids;
  }

  private void awaitProcessed(int count) {
    await().untilAsserted(() -> assertThat(ids(list("&state=processed"))).hasSize(count));
  }

  private void deliver(String id, String type, String object) {
    String body =
        """
        {"id": "%s", "object": "event", "type": "%s",
         "data": {"object": {"id": "%s", "customer_email": "jenny.rosen@example.com"}}}
        """
            .formatted(id, type, object);
    try {
      String signature =
          Webhook.Signature.generateSignatureHeader(body, SECRET, Instant.now().getEpochSecond());
      api.send(
              api.request("/webhooks/stripe/" + shop.conference)
                  .header("Content-Type", "application/json")
                  .header("Stripe-Signature", signature)
                  .POST(BodyPublishers.ofString(body)))
          .is(204);
    } catch (GeneralSecurityException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
