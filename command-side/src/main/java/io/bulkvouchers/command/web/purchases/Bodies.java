package io.bulkvouchers.command.web.purchases;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.bulkvouchers.command.purchase.VoucherChoice;
import io.bulkvouchers.command.redemption.TypedCode;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.Serials;
import io.bulkvouchers.events.VoucherTerms;
import java.time.Instant;
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

  /** Without an amount, the worth of the named vouchers, or else all that is left. */
  record Refund(
      Optional<Money> amount,
      Optional<Serials> vouchers,
      @JsonProperty(required = true) String reason) {

    Refund {
      vouchers.ifPresent(Only::checked);
    }
  }

  /** A refund that is only thought of needs no reason. */
  record ProposedRefund(
      Optional<Money> amount, Optional<Serials> vouchers, Optional<String> reason) {

    ProposedRefund {
      vouchers.ifPresent(Only::checked);
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
      Optional<Serials> vouchers,
      Optional<Only> only,
      Optional<Instant> endingBefore,
      @JsonProperty(required = true) String reason) {

    VoidVouchers {
      Only.choice(vouchers, only, endingBefore);
    }

    VoucherChoice choice() {
      return Only.choice(vouchers, only, endingBefore);
    }
  }

  /** A void that is only thought of needs no reason. */
  record ProposedVoid(
      Optional<Serials> vouchers,
      Optional<Only> only,
      Optional<Instant> endingBefore,
      Optional<String> reason) {

    ProposedVoid {
      Only.choice(vouchers, only, endingBefore);
    }

    VoucherChoice choice() {
      return Only.choice(vouchers, only, endingBefore);
    }
  }

  /** The last moment at which these can be used. */
  record ExtendVouchers(
      Optional<Serials> vouchers,
      Optional<Only> only,
      Optional<Instant> endingBefore,
      @JsonProperty(required = true) Instant validUntil,
      @JsonProperty(required = true) String reason) {

    ExtendVouchers {
      Only.choice(vouchers, only, endingBefore);
    }

    VoucherChoice choice() {
      return Only.choice(vouchers, only, endingBefore);
    }
  }

  /** An extension that is only thought of needs no reason. */
  record ProposedExtension(
      Optional<Serials> vouchers,
      Optional<Only> only,
      Optional<Instant> endingBefore,
      @JsonProperty(required = true) Instant validUntil,
      Optional<String> reason) {

    ProposedExtension {
      Only.choice(vouchers, only, endingBefore);
    }

    VoucherChoice choice() {
      return Only.choice(vouchers, only, endingBefore);
    }
  }

  /** One of the purchase's own codes. */
  record VoucherCheck(@JsonProperty(required = true) TypedCode code) {}

  /** Nothing to say yet, and room to say something later. */
  record Nothing() {}
}
