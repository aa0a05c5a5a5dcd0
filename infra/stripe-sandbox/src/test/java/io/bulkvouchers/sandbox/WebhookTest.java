package io.bulkvouchers.sandbox;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.exception.StripeException;
import com.stripe.model.Event;
import com.stripe.model.WebhookEndpoint;
import com.stripe.model.checkout.Session;
import com.stripe.param.EventListParams;
import com.stripe.param.WebhookEndpointCreateParams;
import com.stripe.param.WebhookEndpointCreateParams.EnabledEvent;
import io.bulkvouchers.sandbox.Inbox.Letter;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebhookTest {

  private final Shop shop = Shop.open();
  private final Inbox inbox = new Inbox();

  @AfterEach
  void close() {
    shop.close();
    inbox.close();
  }

  private WebhookEndpoint listen(EnabledEvent... events) throws StripeException {
    return shop.stripe()
        .v1()
        .webhookEndpoints()
        .create(
            WebhookEndpointCreateParams.builder()
                .setUrl(inbox.url())
                .addAllEnabledEvent(List.of(events))
                .build());
  }

  private void awaitLetters(int count) {
    await().atMost(ofSeconds(10)).until(() -> inbox.letters().size() >= count);
  }

  private Event again(Event event) throws StripeException {
    return shop.stripe().v1().events().retrieve(event.getId());
  }

  @Test
  void aPaymentIsToldWithASignatureThatTheSdkAccepts() throws Exception {
    WebhookEndpoint endpoint = listen(EnabledEvent.CHECKOUT__SESSION__COMPLETED);
    Session session = shop.paid();

    awaitLetters(1);
    Letter letter = inbox.letters().getFirst();
    Event event = letter.verified(endpoint.getSecret());

    assertThat(event.getType()).isEqualTo("checkout.session.completed");
    assertThat(event.getApiVersion()).isEqualTo(com.stripe.Stripe.API_VERSION);
    Session told = (Session) event.getDataObjectDeserializer().getObject().orElseThrow();
    assertThat(told.getId()).isEqualTo(session.getId());
    assertThatExceptionOfType(SignatureVerificationException.class)
        .isThrownBy(() -> letter.verified("whsec_other"));
    assertThat(inbox.types()).containsExactly("checkout.session.completed");
  }

  @Test
  void whatIsNotTakenIsSentAgainSignedAnewAndARedirectIsNoTaking() throws Exception {
    WebhookEndpoint endpoint = listen(EnabledEvent.CHECKOUT__SESSION__COMPLETED);
    inbox.refuse(500, 302, 404);
    shop.paid();
    awaitLetters(1);
    Event event = inbox.letters().getFirst().verified(endpoint.getSecret());
    assertThat(again(event).getPendingWebhooks()).isEqualTo(1);

    for (int letters = 2; letters <= 4; letters++) {
      shop.advance(60);
      awaitLetters(letters);
    }

    await()
        .atMost(ofSeconds(10))
        .untilAsserted(() -> assertThat(again(event).getPendingWebhooks()).isZero());
    assertThat(inbox.letters())
        .allSatisfy(letter -> assertThat(letter.verified(endpoint.getSecret())).isEqualTo(event));
    assertThat(shop.look("/deliveries").getAsJsonArray("attempts"))
        .extracting(attempt -> attempt.getAsJsonObject().get("outcome").getAsString())
        .containsExactly("HTTP 500", "HTTP 302", "HTTP 404", "HTTP 200");
  }

  @Test
  void eventsAreListedByTypeAndByWhetherTheyArrived() throws StripeException {
    listen(EnabledEvent.CHECKOUT__SESSION__COMPLETED);
    shop.control("/deliveries", "{\"mode\": \"drop\"}");
    shop.paid();

    assertThat(list(EventListParams.builder().setDeliverySuccess(false)))
        .containsExactly("checkout.session.completed");
    assertThat(list(EventListParams.builder().setDeliverySuccess(true)))
        .doesNotContain("checkout.session.completed");
    assertThat(list(EventListParams.builder().setType("charge.*")))
        .containsExactly("charge.succeeded");
    assertThat(list(EventListParams.builder().addType("charge.succeeded").addType("charge.failed")))
        .containsExactly("charge.succeeded");
    assertThat(inbox.letters()).isEmpty();
  }

  private List<String> list(EventListParams.Builder params) throws StripeException {
    return shop.stripe().v1().events().list(params.build()).getData().stream()
        .map(Event::getType)
        .toList();
  }

  @Test
  void aDroppedEventCanBeSentAgain() throws StripeException {
    listen(EnabledEvent.CHECKOUT__SESSION__COMPLETED);
    shop.control("/deliveries", "{\"mode\": \"drop\"}");
    shop.paid();
    Event event = shop.events().getFirst();

    shop.control("/events/" + event.getId() + "/resend", "");

    awaitLetters(1);
    await()
        .atMost(ofSeconds(10))
        .untilAsserted(() -> assertThat(again(event).getPendingWebhooks()).isZero());
  }

  @Test
  void eventsTravelTwiceOrLateOrInAnotherOrder() throws StripeException {
    listen(EnabledEvent.CHECKOUT__SESSION__COMPLETED, EnabledEvent.CHARGE__SUCCEEDED);
    shop.control("/deliveries", "{\"mode\": \"duplicate\"}");
    shop.paid();
    awaitLetters(4);
    assertThat(inbox.types()).filteredOn("charge.succeeded"::equals).hasSize(2);

    shop.control("/deliveries", "{\"mode\": \"delay\", \"seconds\": 3600}");
    shop.paid();
    assertThat(inbox.letters()).hasSize(4);
    shop.advance(3600);
    awaitLetters(6);

    shop.control("/deliveries", "{\"mode\": \"reorder\", \"seconds\": 3600}");
    shop.paid();
    shop.control("/deliveries", "{\"mode\": \"normal\"}");
    awaitLetters(8);
    assertThat(inbox.types().subList(6, 8))
        .containsExactly("checkout.session.completed", "charge.succeeded");
  }

  @Test
  void anAccountAndItsEndpointCanBeSetUpWithAChosenSecret() throws Exception {
    String body =
        "{\"secretKey\": \"%s\", \"webhookUrl\": \"%s\", \"webhookSecret\": \"whsec_chosen\"}"
            .formatted(Shop.KEY, inbox.url());
    var first = shop.control("/accounts", body);
    var second = shop.control("/accounts", body);
    shop.session();
    shop.stripe().v1().checkout().sessions().expire(shop.session().getId());

    awaitLetters(1);

    assertThat(second).isEqualTo(first);
    assertThat(inbox.letters().getFirst().verified("whsec_chosen").getType())
        .isEqualTo("checkout.session.expired");
  }
}
