package io.bulkvouchers.command.stripe;

import com.stripe.exception.StripeException;
import io.bulkvouchers.command.checkout.Answer;
import io.bulkvouchers.command.checkout.CheckoutSession;
import io.bulkvouchers.command.checkout.PaymentCall.OpenSession;
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

  private static Answer<CheckoutSession> open(OpenSession call, com.stripe.StripeClient stripe)
      throws StripeException {
    return new Answer.Given<>(
        Sights.opened(
            call,
            StripeSession.of(stripe.v1().checkout().sessions().create(SessionForm.of(call)))));
  }
}
