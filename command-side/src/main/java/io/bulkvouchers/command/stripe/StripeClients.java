package io.bulkvouchers.command.stripe;

import com.stripe.Stripe;
import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import io.bulkvouchers.command.gateway.Answer;
import io.bulkvouchers.command.secrets.StripeAccount;
import io.bulkvouchers.command.secrets.StripeAccounts;
import io.bulkvouchers.events.ConferenceId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * One pooled client per conference, made anew when its key changes. Calls of one conference are
 * bounded, so that a slow or throttled account holds up nobody else.
 */
@Component
final class StripeClients {

  private static final String POOL = "http.maxConnections";

  static {
    Stripe.enableTelemetry = false;
    Stripe.setAppInfo("bulk-vouchers");
    System.setProperty(POOL, System.getProperty(POOL, "32"));
  }

  private final Map<ConferenceId, Tenant> tenants = new ConcurrentHashMap<>();
  private final StripeAccounts accounts;
  private final StripeProperties properties;

  StripeClients(StripeAccounts accounts, StripeProperties properties) {
    this.accounts = accounts;
    this.properties = properties;
  }

  /** A question to one account. */
  @FunctionalInterface
  interface Question<T> {
    Answer<T> ask(StripeClient client, StripeAccount account) throws StripeException;
  }

  <T> Answer<T> ask(ConferenceId conference, Question<T> question) {
    Optional<StripeAccount> account = accounts.find(conference);
    if (account.isEmpty()) {
      return Answer.Unknown.yet("no_stripe_account");
    }
    Tenant tenant = tenants.compute(conference, (id, known) -> current(known, account.get()));
    if (!tenant.places().tryAcquire()) {
      return Answer.Unknown.yet("too_many_calls");
    }
    try {
      tenant.pace().await();
      return question.ask(tenant.client(), account.get());
    } catch (StripeException problem) {
      return StripeProblems.answer(problem);
    } finally {
      tenant.places().release();
    }
  }

  private Tenant current(@Nullable Tenant known, StripeAccount account) {
    return known != null && known.secretKey().equals(account.secretKey())
        ? known
        : new Tenant(
            account.secretKey(),
            client(account),
            new Semaphore(properties.callsPerConference()),
            new Pace(callsPerSecond(account)));
  }

  private int callsPerSecond(StripeAccount account) {
    return switch (account.mode()) {
      case LIVE -> properties.liveCallsPerSecond();
      case TEST -> properties.testCallsPerSecond();
    };
  }

  /** A client of its own, for an account that is not connected yet. */
  StripeClient client(StripeAccount account) {
    return StripeClient.builder()
        .setApiKey(account.secretKey())
        .setApiBase(properties.apiBase().toString())
        .setConnectTimeout(Math.toIntExact(properties.connectTimeout().toMillis()))
        .setReadTimeout(Math.toIntExact(properties.readTimeout().toMillis()))
        .setMaxNetworkRetries(properties.maxNetworkRetries())
        .build();
  }

  private record Tenant(String secretKey, StripeClient client, Semaphore places, Pace pace) {
    @Override
    public String toString() {
      return "Tenant[hidden]";
    }
  }
}
