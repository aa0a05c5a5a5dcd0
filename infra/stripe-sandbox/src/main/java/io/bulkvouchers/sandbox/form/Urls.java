package io.bulkvouchers.sandbox.form;

import io.bulkvouchers.sandbox.wire.Refusal;
import java.net.URI;
import java.net.URISyntaxException;

/** Addresses that Stripe sends people or events to. */
public final class Urls {

  private Urls() {}

  /** The same address; refuses what is none, in Stripe's words. */
  public static String check(String url, String param) {
    try {
      URI parsed = new URI(url.replace("{CHECKOUT_SESSION_ID}", "cs"));
      String scheme = parsed.getScheme();
      if (scheme == null) {
        throw invalid("Invalid URL: An explicit scheme (such as https) must be provided.", param);
      }
      if (!scheme.matches("(?i)https?") || parsed.getHost() == null) {
        throw invalid("Not a valid URL", param);
      }
      return url;
    } catch (URISyntaxException malformed) {
      throw invalid("Not a valid URL", param);
    }
  }

  private static RuntimeException invalid(String message, String param) {
    return Refusal.invalid(message).code("url_invalid").param(param).thrown();
  }
}
