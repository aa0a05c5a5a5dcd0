package io.bulkvouchers.sandbox.book;

import com.stripe.param.checkout.SessionCreateParams;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What Stripe would never make of a test key's session, and a shop must not believe all the same:
 * asked for by the metadata {@code sandbox_disguise}, as test cards are by their numbers.
 */
public enum Disguise {
  /** It says that it is of live mode. */
  LIVE,
  /** Its total may be below the smallest that Stripe takes. */
  TINY;

  private static final String MARK = "sandbox_disguise";

  /** Whether a session was asked for in this one. */
  public boolean isOf(SessionCreateParams asked) {
    return Optional.ofNullable(asked.getMetadata())
        .orElse(Map.of())
        .getOrDefault(MARK, "")
        .equals(name().toLowerCase(Locale.ROOT));
  }
}
