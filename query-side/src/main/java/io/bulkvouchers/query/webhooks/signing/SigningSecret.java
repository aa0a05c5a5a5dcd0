package io.bulkvouchers.query.webhooks.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What an endpoint knows the sender by: symmetric signatures ({@code v1}) of Standard Webhooks 1.0.
 * Its text is shown once and never logged.
 */
public final class SigningSecret {

  private static final String PREFIX = "whsec_";
  private static final String ALGORITHM = "HmacSHA256";
  private static final int BYTES = 32;

  private final byte[] key;

  private SigningSecret(byte[] key) {
    this.key = key.clone();
  }

  /** A new one. */
  public static SigningSecret draw(SecureRandom random) {
    byte[] key = new byte[BYTES];
    random.nextBytes(key);
    return new SigningSecret(key);
  }

  /** The one behind its text. */
  public static SigningSecret parse(String text) {
    return new SigningSecret(Base64.getDecoder().decode(text.substring(PREFIX.length())));
  }

  /** The form that receivers configure: {@code whsec_} and base64. */
  public String text() {
    return PREFIX + Base64.getEncoder().encodeToString(key);
  }

  /** One element of the header {@code webhook-signature}. */
  public String sign(String messageId, Instant time, String body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      String signed = messageId + "." + time.getEpochSecond() + "." + body;
      return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("This JVM cannot sign", impossible);
    }
  }

  @Override
  public String toString() {
    return "SigningSecret[hidden]";
  }
}
