package io.bulkvouchers.command.calls;

import io.bulkvouchers.command.gateway.PaymentCall;
import io.bulkvouchers.events.PurchaseId;
import java.time.Instant;
import java.util.Optional;

/** Where each call is written down before it is made, with what has come of it. */
public interface CallBook {

  /** Whether the call is new; a call that is known already stays as it is. */
  boolean want(PaymentCall call, Instant now);

  /** A call by its idempotency key. */
  Optional<RecordedCall> find(String key);

  /** What the facts around a call share. */
  Optional<String> correlation(String key);

  /** The same of the last attempt of a purchase. */
  Optional<String> lastCorrelation(PurchaseId purchase);

  /** The answer is recorded as a fact; a session or refund that was known stays known. */
  void answered(String key, Optional<String> stripeId);

  /** Nobody knows yet what came of it. */
  void unanswered(String key, String problem, Instant nextTry);

  /** A person has to say what is right. */
  void park(String key, String reason);

  /** A parked call gets another chance, from where it stood; the reason stays until it is over. */
  void unpark(String key);
}
