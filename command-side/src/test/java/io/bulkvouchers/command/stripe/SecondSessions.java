package io.bulkvouchers.command.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.param.checkout.SessionCreateParams;
import io.bulkvouchers.command.checkout.Answer;
import io.bulkvouchers.command.checkout.CheckoutSession;
import io.bulkvouchers.command.checkout.PaymentCall.OpenSession;
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
    Answer<CheckoutSession> answer =
        clients.ask(call.conferenceId(), (stripe, account) -> open(call, stripe));
    return ((Answer.Given<CheckoutSession>) answer).value();
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

  private static Answer<CheckoutSession> open(OpenSession call, StripeClient stripe)
      throws StripeException {
    return new Answer.Given<>(
        Sights.opened(
            call,
            StripeSession.of(stripe.v1().checkout().sessions().create(SessionForm.of(call)))));
  }
}
