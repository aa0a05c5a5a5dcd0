package io.bulkvouchers.journey.language;

import com.stripe.net.Webhook;
import java.security.GeneralSecurityException;
import java.time.Instant;

/** The {@code Stripe-Signature} header, by the SDK's own signer. */
public final class Signature {

  private Signature() {}

  /** A header that was made at this moment. */
  public static String of(String body, String secret, Instant moment) {
    long seconds = moment.getEpochSecond();
    try {
      String hash = Webhook.Util.computeHmacSha256(secret, seconds + "." + body);
      return "t=%d,v1=%s".formatted(seconds, hash);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("This JVM cannot sign", impossible);
    }
  }
}
