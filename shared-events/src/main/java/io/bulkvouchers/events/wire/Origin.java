package io.bulkvouchers.events.wire;

import java.util.Optional;

/**
 * Why a fact came to be.
 *
 * @param actor the person or process that asked: a user id, {@code stripe}, {@code saga}, {@code
 *     janitor}
 * @param cause what is at the start of it: the id of a request, a Stripe event, a payment intent, a
 *     session or an object that a sweep found, or the key of a call to Stripe
 * @param correlation what all facts of one chain share
 */
public record Origin(Optional<String> actor, Optional<String> cause, Optional<String> correlation) {

  /** The key of the actor in metadata; on the topic it has the prefix {@code ce_}. */
  public static final String ACTOR = "actor";

  /** The key of the cause. */
  public static final String CAUSE = "cause";

  /** The key of the correlation. */
  public static final String CORRELATION = "correlation";
}
