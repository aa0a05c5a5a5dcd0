package io.bulkvouchers.command.web.conferences;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.bulkvouchers.command.purchase.StripeMode;
import io.bulkvouchers.command.secrets.StripeConnection;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * All that is ever told of an account.
 *
 * @param account Stripe's id of it; absent when the key may not ask: then nothing can tell whether
 *     the next key is of the same account
 * @param webhookSecrets how many are good
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record StripeAccountAnswer(
    Instant connectedSince,
    String mode,
    String keyEnding,
    int webhookSecrets,
    Optional<String> account) {

  static StripeAccountAnswer of(StripeConnection connection) {
    return new StripeAccountAnswer(
        connection.since(),
        word(connection.account().mode()),
        connection.account().keyEnding(),
        connection.account().webhookSecrets().size(),
        connection.accountId());
  }

  private static String word(StripeMode mode) {
    return mode.name().toLowerCase(Locale.ROOT);
  }
}
