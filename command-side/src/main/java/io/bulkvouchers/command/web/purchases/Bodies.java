package io.bulkvouchers.command.web.purchases;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.bulkvouchers.command.redemption.TypedCode;
import io.bulkvouchers.events.InvalidValue;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.Serials;
import io.bulkvouchers.events.VoucherTerms;
import java.time.Instant;
import java.util.Optional;

/** What requests about a purchase carry. */
final class Bodies {

  private static final int MOST_RANGES = 1_000;

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

  /** Without an amount, the worth of the named vouchers, or else all that is left. */
  record Refund(
      Optional<Money> amount,
      Optional<Serials> vouchers,
      @JsonProperty(required = true) String reason) {

    Refund {
      vouchers.ifPresent(Bodies::checked);
    }
  }

  /** A refund that is only thought of needs no reason. */
  record ProposedRefund(
      Optional<Money> amount, Optional<Serials> vouchers, Optional<String> reason) {

    ProposedRefund {
      vouchers.ifPresent(Bodies::checked);
    }
  }

  /** The surplus is named by the Stripe object that it was flagged with. */
  record SurplusRefund(
      @JsonProperty(required = true) String stripeObjectId,
      @JsonProperty(required = true) String reason) {}

  /** How a person has settled the matter. */
  record Resolution(@JsonProperty(required = true) String note) {}

  /** For ever, so not without a reason. */
  record VoidVouchers(
      @JsonProperty(required = true) Serials vouchers,
      Optional<Only> only,
      @JsonProperty(required = true) String reason) {

    VoidVouchers {
      checked(vouchers);
    }
  }

  /** A void that is only thought of needs no reason. */
  record ProposedVoid(
      @JsonProperty(required = true) Serials vouchers,
      Optional<Only> only,
      Optional<String> reason) {

    ProposedVoid {
      checked(vouchers);
    }
  }

  /** The last moment at which these can be used. */
  record ExtendVouchers(
      @JsonProperty(required = true) Serials vouchers,
      Optional<Only> only,
      @JsonProperty(required = true) Instant validUntil,
      @JsonProperty(required = true) String reason) {

    ExtendVouchers {
      checked(vouchers);
    }
  }

  /** An extension that is only thought of needs no reason. */
  record ProposedExtension(
      @JsonProperty(required = true) Serials vouchers,
      Optional<Only> only,
      @JsonProperty(required = true) Instant validUntil,
      Optional<String> reason) {

    ProposedExtension {
      checked(vouchers);
    }
  }

  /** One of the purchase's own codes. */
  record VoucherCheck(@JsonProperty(required = true) TypedCode code) {}

  /** Nothing to say yet, and room to say something later. */
  record Nothing() {}

  private static void checked(Serials vouchers) {
    InvalidValue.unless(
        vouchers.count() > 0, "Vouchers are named by their serials, like 3,7-9, or left out");
    InvalidValue.unless(
        vouchers.ranges().size() <= MOST_RANGES, "At most 1,000 ranges are named at once");
  }
}
