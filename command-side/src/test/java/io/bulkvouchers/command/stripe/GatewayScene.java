package io.bulkvouchers.command.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.command.gateway.Answer;
import io.bulkvouchers.command.gateway.Calls;
import io.bulkvouchers.command.secrets.StripeAccount;
import io.bulkvouchers.command.support.TestStripe;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** The gateway of one conference, with an account of its own at a sandbox of its own. */
final class GatewayScene implements AutoCloseable {

  final TestStripe stripe = new TestStripe();
  final String key = TestStripe.freshKey();
  final StripeObjects objects;
  final StripeCheckoutGateway gateway;

  private final KnownAccounts accounts = new KnownAccounts();

  GatewayScene() {
    StripeClients clients =
        new StripeClients(
            accounts,
            new StripeProperties(
                URI.create(stripe.apiBase()),
                Duration.ofSeconds(2),
                Duration.ofSeconds(1),
                0,
                8,
                80,
                80));
    objects = new StripeObjects(clients);
    gateway = new StripeCheckoutGateway(clients, objects);
    connect(key);
  }

  void connect(String secretKey) {
    accounts.put(Calls.CONFERENCE, StripeAccount.of(secretKey, List.of("whsec_test")));
  }

  static <T> T given(Answer<T> answer) {
    assertThat(answer).isInstanceOf(Answer.Given.class);
    return ((Answer.Given<T>) answer).value();
  }

  @Override
  public void close() {
    stripe.close();
  }
}
