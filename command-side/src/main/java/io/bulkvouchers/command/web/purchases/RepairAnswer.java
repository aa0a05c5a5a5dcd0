package io.bulkvouchers.command.web.purchases;

import io.bulkvouchers.command.aggregate.Outcome;
import io.bulkvouchers.command.purchase.BulkPurchase;
import io.bulkvouchers.command.purchase.Vouchers;
import io.bulkvouchers.command.web.request.CommandAnswer;
import io.bulkvouchers.events.BulkPurchaseEvent;
import io.bulkvouchers.events.PurchaseId;
import io.bulkvouchers.events.Serials;
import io.bulkvouchers.events.VoucherEvent.VouchersAdded;
import io.bulkvouchers.events.VoucherEvent.VouchersExtended;
import io.bulkvouchers.events.VoucherEvent.VouchersVoided;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;

/**
 * What a repair has done, or would do.
 *
 * @param vouchers that were made void, extended or made; none when nothing was left to do
 * @param live how many can be used after it: those that are used up are not among them
 */
record RepairAnswer(String id, long version, String status, VoucherSet vouchers, int live) {

  static ResponseEntity<RepairAnswer> of(PurchaseId id, Outcome outcome) {
    return of(id, outcome, outcome.version());
  }

  static ResponseEntity<RepairAnswer> of(PurchaseId id, Outcome outcome, long version) {
    return ResponseEntity.ok()
        .eTag(CommandAnswer.tag(version))
        .body(
            new RepairAnswer(
                id.value(),
                version,
                outcome.state().status().word(),
                VoucherSet.of(touched(outcome.facts())),
                live(outcome.state())));
  }

  private static Serials touched(List<BulkPurchaseEvent> facts) {
    return facts.stream().flatMap(RepairAnswer::touched).reduce(Serials.none(), Serials::plus);
  }

  private static Stream<Serials> touched(BulkPurchaseEvent fact) {
    return switch (fact) {
      case VouchersVoided e -> Stream.of(e.vouchers());
      case VouchersExtended e -> Stream.of(e.vouchers());
      case VouchersAdded e -> Stream.of(Serials.of(e.firstSerial(), e.count()));
      default -> Stream.empty();
    };
  }

  private static Serials usable(Vouchers vouchers) {
    return vouchers.live().minus(vouchers.usedUp());
  }

  private static int live(BulkPurchase state) {
    return state instanceof BulkPurchase.Fulfilled fulfilled
        ? usable(fulfilled.vouchers()).count()
        : 0;
  }
}
