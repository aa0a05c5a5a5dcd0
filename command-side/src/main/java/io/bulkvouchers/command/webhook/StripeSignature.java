package io.bulkvouchers.command.webhook;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.net.Webhook;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a delivery was signed by Stripe, with one of our secrets, about now. */
final class StripeSignature {

  private static final long TOLERANCE_SECONDS = 300;
  private static final String TIME = "t=";

  private final Clock clock;

  StripeSignature(Clock clock) {
    this.clock = clock;
  }

  /** Passes when any of the secrets, of which several live while one is rolled, has signed. */
  void check(String body, @Nullable String header, List<String> secrets) {
    if (header == null || secrets.stream().noneMatch(secret -> signed(body, header, secret))) {
      throw new WebhookRefused(WebhookRefused.Reason.BAD_SIGNATURE);
    }
  }

  /** The SDK fails in several ways on headers that Stripe never sends; each of them is a no. */
  private boolean signed(String body, String header, String secret) {
    try {
      return Webhook.Signature.verifyHeader(body, header, secret, TOLERANCE_SECONDS, clock)
          && !isFromTheFuture(header);
    } catch (SignatureVerificationException | RuntimeException unreadable) {
      return false;
    }
  }

  /** The SDK looks only for signatures that are too old. */
  private boolean isFromTheFuture(String header) {
    Instant latest = clock.instant().plusSeconds(TOLERANCE_SECONDS);
    return Arrays.stream(header.split(",", -1))
        .filter(part -> part.startsWith(TIME))
        .mapToLong(part -> Long.parseLong(part.substring(TIME.length())))
        .anyMatch(seconds -> seconds > latest.getEpochSecond());
  }
}
