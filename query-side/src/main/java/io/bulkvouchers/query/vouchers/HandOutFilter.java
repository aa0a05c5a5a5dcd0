package io.bulkvouchers.query.vouchers;

import io.bulkvouchers.events.Serials;
import io.bulkvouchers.query.handout.VoucherHolders;
import io.bulkvouchers.query.problem.Problem;
import io.bulkvouchers.query.problem.ProblemCode;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Narrows what is wanted to vouchers that somebody holds, or that nobody does. */
@Component
class HandOutFilter {

  private final VoucherHolders holders;

  HandOutFilter(VoucherHolders holders) {
    this.holders = holders;
  }

  /** Those of the filter that are handed out, or are not, or all when nothing is said. */
  VoucherFilter narrow(
      VoucherFilter filter, String purchaseId, VoucherSet set, Optional<String> handedOut) {
    if (handedOut.isEmpty()) {
      return filter;
    }
    Serials held = holders.held(purchaseId);
    Serials among = filter.among(set.holdings().issued());
    return switch (handedOut.get()) {
      case "yes" -> new VoucherFilter(filter.states(), Optional.of(among.and(held)));
      case "no" -> new VoucherFilter(filter.states(), Optional.of(among.minus(held)));
      default ->
          throw Problem.ofParameter(
              ProblemCode.INVALID_PARAMETER, "handedOut", "It is yes or no, or left away");
    };
  }
}
