package io.bulkvouchers.command.stripe;

import com.stripe.param.checkout.SessionCreateParams;
import io.bulkvouchers.command.gateway.Answer;
import io.bulkvouchers.command.gateway.CheckoutSession;
import io.bulkvouchers.command.gateway.PaymentCall.OpenSession;
import io.bulkvouchers.events.ConferenceId;
import org.springframework.boot.test.context.TestComponent;

/** Opens what a key would have prevented, had Stripe not forgotten it. */
@TestComponent
public class SecondSessions {

  private final StripeClients clients;

  SecondSessions(StripeClients clients) {
    this.clients = clients;
  }

  /** One more session of the same attempt, with the same bytes. */
  public CheckoutSession open(OpenSession call) {
    return open(call, SessionForm.of(call));
  }

  /** One with our metadata that refers to something else. */
  public CheckoutSession openWithReference(OpenSession call, String reference) {
    return open(call, SessionForm.builder(call).setClientReferenceId(reference).build());
  }

  /** A payment of something else, with the same key: it carries no mark of ours. */
  public String unmarked(ConferenceId conference, long amount, String currency) {
    SessionCreateParams form =
        SessionCreateParams.builder()
            .setMode(SessionCreateParams.Mode.PAYMENT)
            .setSuccessUrl("http://localhost:8080/elsewhere")
            .addLineItem(
                SessionCreateParams.LineItem.builder()
                    .setQuantity(1L)
                    .setPriceData(
                        SessionCreateParams.LineItem.PriceData.builder()
                            .setCurrency(currency)
                            .setUnitAmount(amount)
                            .setProductData(
                                SessionCreateParams.LineItem.PriceData.ProductData.builder()
                                    .setName("Something else")
                                    .build())
                            .build())
                    .build())
            .build();
    Answer<String> answer =
        clients.ask(
            conference,
            (stripe, account) ->
                new Answer.Given<>(stripe.v1().checkout().sessions().create(form).getId()));
    return ((Answer.Given<String>) answer).value();
  }

  private CheckoutSession open(OpenSession call, SessionCreateParams form) {
    Answer<CheckoutSession> answer =
        clients.ask(
            call.conferenceId(),
            (stripe, account) ->
                new Answer.Given<>(
                    Sights.opened(
                        call, StripeSession.of(stripe.v1().checkout().sessions().create(form)))));
    return ((Answer.Given<CheckoutSession>) answer).value();
  }
}
