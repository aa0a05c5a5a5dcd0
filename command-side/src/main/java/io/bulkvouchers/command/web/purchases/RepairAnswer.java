package io.bulkvouchers.command.web.purchases;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.bulkvouchers.command.aggregate.Outcome;
import io.bulkvouchers.command.purchase.BulkPurchase;
import io.bulkvouchers.command.purchase.VoucherChoice;
import io.bulkvouchers.command.purchase.Vouchers;
import io.bulkvouchers.command.web.request.CommandAnswer;
import io.bulkvouchers.events.BulkPurchaseEvent;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.PurchaseId;
import io.bulkvouchers.events.Serials;
import io.bulkvouchers.events.VoucherEvent.VouchersAdded;
import io.bulkvouchers.events.VoucherEvent.VouchersExtended;
import io.bulkvouchers.events.VoucherEvent.VouchersVoided;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;

/**
 * What a repair has done, or would do.
 *
 * @param vouchers that were made void, extended or made; none when nothing was left to do
 * @param leftOut those that were spoken of as well and stay as they are
 * @param worth what was paid for these vouchers, of which nothing moves by this
 * @param live how many can be used after it: those that are used up are not among them
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record RepairAnswer(
    String id,
    long version,
    String status,
    SerialsAnswer vouchers,
    SerialsAnswer leftOut,
    Optional<Money> worth,
    int live) {

  /** Of vouchers that were made: nobody spoke of others. */
  static ResponseEntity<RepairAnswer> of(PurchaseId id, Outcome outcome) {
    return of(id, outcome, Serials.none(), outcome.version());
  }

  static ResponseEntity<RepairAnswer> of(PurchaseId id, Outcome outcome, VoucherChoice choice) {
    return of(id, outcome, choice, outcome.version());
  }

  static ResponseEntity<RepairAnswer> of(
      PurchaseId id, Outcome outcome, VoucherChoice choice, long version) {
    Serials scope =
        outcome.state() instanceof BulkPurchase.Fulfilled fulfilled
            ? choice.scope(fulfilled.vouchers())
            : Serials.none();
    return of(id, outcome, scope, version);
  }

  private static ResponseEntity<RepairAnswer> of(
      PurchaseId id, Outcome outcome, Serials scope, long version) {
    Serials touched = touched(outcome.facts());
    return ResponseEntity.ok()
        .eTag(CommandAnswer.tag(version))
        .body(
            new RepairAnswer(
                id.value(),
                version,
                outcome.state().status().word(),
                SerialsAnswer.of(touched),
                SerialsAnswer.of(scope.minus(touched)),
                worth(outcome.state(), touched),
                live(outcome.state())));
  }

  private static Optional<Money> worth(BulkPurchase state, Serials vouchers) {
    return state instanceof BulkPurchase.Fulfilled fulfilled && fulfilled.funds().isPresent()
        ? fulfilled.order().unitPrice().map(price -> price.times(vouchers.count()))
        : Optional.empty();
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
