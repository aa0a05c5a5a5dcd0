package io.bulkvouchers.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.WebhookEndpoint;
import com.stripe.param.WebhookEndpointCreateParams;
import com.stripe.param.WebhookEndpointCreateParams.EnabledEvent;
import com.stripe.param.WebhookEndpointUpdateParams;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebhookEndpointTest {

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

  @Test
  void theSecretIsShownOnceToItsCreator() throws StripeException {
    WebhookEndpoint created = listen(EnabledEvent.ALL);
    assertThat(created.getSecret()).startsWith("whsec_");
    assertThat(created.getStatus()).isEqualTo("enabled");
    var endpoints = shop.stripe().v1().webhookEndpoints();
    assertThat(endpoints.retrieve(created.getId()).getSecret()).isNull();
    assertThat(endpoints.list().getData()).extracting(WebhookEndpoint::getSecret).containsNull();
  }

  @Test
  void anEndpointCanBeChangedAndTakenAway() throws StripeException {
    WebhookEndpoint created = listen(EnabledEvent.ALL);
    var endpoints = shop.stripe().v1().webhookEndpoints();

    WebhookEndpoint changed =
        endpoints.update(
            created.getId(),
            WebhookEndpointUpdateParams.builder()
                .addEnabledEvent(WebhookEndpointUpdateParams.EnabledEvent.CHARGE__REFUNDED)
                .setDescription("refunds")
                .setDisabled(true)
                .build());
    shop.paid();

    assertThat(changed.getEnabledEvents()).containsExactly("charge.refunded");
    assertThat(changed.getStatus()).isEqualTo("disabled");
    assertThat(changed.getUrl()).isEqualTo(inbox.url());
    assertThat(endpoints.delete(created.getId()).getDeleted()).isTrue();
    assertThatExceptionOfType(InvalidRequestException.class)
        .isThrownBy(() -> endpoints.retrieve(created.getId()))
        .withMessageContaining("No such webhook endpoint");
    assertThat(inbox.letters()).isEmpty();
  }

  @Test
  void anAddressThatIsNoneIsRefused() {
    for (String url : List.of("example.com%2Fhooks", "ftp%3A%2F%2Fexample.com", "http%3A%2F%2F")) {
      assertThat(
              shop.api(
                      "POST",
                      "/v1/webhook_endpoints",
                      "enabled_events[]=charge.refunded&url=" + url)
                  .body())
          .contains("\"code\": \"url_invalid\"");
    }
    assertThat(
            shop.api("POST", "/v1/webhook_endpoints", "url=http%3A%2F%2Fa&enabled_events[]=none")
                .body())
        .contains("Invalid enabled_events[0]: must be one of");
  }
}
