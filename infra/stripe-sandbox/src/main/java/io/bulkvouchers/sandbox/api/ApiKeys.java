package io.bulkvouchers.sandbox.api;

import io.bulkvouchers.sandbox.book.World;
import io.bulkvouchers.sandbox.http.Request;
import io.bulkvouchers.sandbox.wire.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the secret key of a request: Bearer, or the user name of Basic. */
final class ApiKeys {

  private static final Pattern BEARER = Pattern.compile("(?i)bearer +(\\S+)");
  private static final Pattern BASIC = Pattern.compile("(?i)basic +(\\S+)");

  private static final String NO_KEY =
      "You did not provide an API key. You need to provide your API key in the Authorization"
          + " header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY'). See"
          + " https://stripe.com/docs/api#authentication for details, or we can help at"
          + " https://support.stripe.com/.";

  private ApiKeys() {}

  /** The key, whatever it is; empty when the request has none. */
  static Optional<String> read(Request request) {
    String header = request.header("Authorization").orElse("");
    Matcher bearer = BEARER.matcher(header);
    if (bearer.matches()) {
      return Optional.of(bearer.group(1));
    }
    Matcher basic = BASIC.matcher(header);
    return basic.matches() ? Optional.of(userName(basic.group(1))) : Optional.empty();
  }

  /** The key, which must be one of test mode. */
  static String of(Request request) {
    String key = read(request).orElseThrow(() -> unauthorized(NO_KEY));
    if (!World.opensWith(key)) {
      throw unauthorized("Invalid API Key provided: " + masked(key));
    }
    return key;
  }

  private static String userName(String encoded) {
    try {
      byte[] decoded = Base64.getDecoder().decode(encoded);
      String pair = new String(decoded, StandardCharsets.UTF_8);
      int colon = pair.indexOf(':');
      return colon < 0 ? pair : pair.substring(0, colon);
    } catch (IllegalArgumentException malformed) {
      return encoded;
    }
  }

  private static String masked(String key) {
    int shown = Math.min(8, key.length() / 2);
    return key.substring(0, shown) + "*".repeat(key.length() - shown);
  }

  private static RuntimeException unauthorized(String message) {
    return Refusal.of(401, "invalid_request_error", message).thrown();
  }
}
