package io.bulkvouchers.sandbox.webhook;

import java.time.Duration;

/** How events travel: as they should, or as they sometimes do. */
public sealed interface DeliveryMode {

  /** At once. */
  record Normal() implements DeliveryMode {}

  /** Never, and never again: as if all tries had failed. */
  record Drop() implements DeliveryMode {}

  /** So much later. */
  record Delay(Duration by) implements DeliveryMode {}

  /** At once, twice. */
  record Duplicate() implements DeliveryMode {}

  /** What comes within this time is sent at its end, one by one, the newest first. */
  record Reorder(Duration window) implements DeliveryMode {}
}
