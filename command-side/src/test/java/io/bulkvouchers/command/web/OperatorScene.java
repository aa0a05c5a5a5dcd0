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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A conference whose events come in, and its operator, who looks at them. */
@CommandSideTest
abstract class OperatorScene {

  static final String INBOX = "/operations/webhooks";

  private static final String SECRET = "whsec_theOneInUse";
  private static final TestStripe STRIPE = new TestStripe();

  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;

  Api api;
  Shop shop;
  String operator;

  @DynamicPropertySource
  static void stripe(DynamicPropertyRegistry properties) {
    properties.add("bulk-vouchers.stripe.api-base", STRIPE::apiBase);
  }

  @BeforeEach
  void openShop() {
    api = new Api(port);
    shop = Shop.open(api).connectStripe(TestStripe.freshKey(), SECRET);
    operator = Api.with("operator", shop.conference);
  }

  Reply list(String more) {
    return get(operator, INBOX + "?conference=" + shop.conference + more).is(200);
  }

  Reply get(String token, String path) {
    return api.send(api.request(path).header("Authorization", "Bearer " + token).GET());
  }

  String path(String event) {
    return INBOX + "/" + shop.conference + "/" + event + "/replay";
  }

  static List<String> ids(Reply page) {
    List<String> ids = new ArrayList<>();
    page.is(200).json().path("items").forEach(item -> ids.add(item.path("eventId").asString()));
    return ids;
  }

  void awaitProcessed(int count) {
    await().untilAsserted(() -> assertThat(ids(list("&state=processed"))).hasSize(count));
  }

  void deliver(String id, String type, String object) {
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
