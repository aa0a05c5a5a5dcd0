package io.bulkvouchers.command.web.purchases;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.VoucherTerms;
import java.util.Optional;

/** What requests about a purchase carry. */
final class Bodies {

  private Bodies() {}

  /** What is absent stays as it is. */
  record Terms(
      @JsonProperty(required = true) Money unitPrice,
      Optional<VoucherTerms> terms,
      Optional<String> description) {}

  /** The reason is needed by who approves her own request. */
  record Approval(Optional<String> overrideReason) {}

  /** No decision against somebody without a reason. */
  record Reason(@JsonProperty(required = true) String reason) {}

  /** Without an amount, all that is left. */
  record Refund(Optional<Money> amount, @JsonProperty(required = true) String reason) {}

  /** Nothing to say yet, and room to say something later. */
  record Nothing() {}
}
