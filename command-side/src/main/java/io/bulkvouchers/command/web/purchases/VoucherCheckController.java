package io.bulkvouchers.command.web.purchases;

import io.bulkvouchers.codes.VoucherCode;
import io.bulkvouchers.command.codes.VoucherPlace;
import io.bulkvouchers.command.codes.VoucherPlaces;
import io.bulkvouchers.command.purchase.BulkPurchase.Existing;
import io.bulkvouchers.command.redemption.MistypedCode;
import io.bulkvouchers.command.web.problem.ProblemCode;
import io.bulkvouchers.command.web.problem.ProblemException;
import io.bulkvouchers.command.web.security.Action;
import io.bulkvouchers.command.web.security.Caller;
import io.bulkvouchers.events.PurchaseId;
import java.time.Clock;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The owner of a purchase asks why a code of it cannot be used, which nobody else is told. */
@RestController
@RequestMapping("/bulk-purchases/{id}/vouchers/check")
class VoucherCheckController {

  private final PurchaseDesk desk;
  private final VoucherPlaces places;
  private final Clock clock;

  VoucherCheckController(PurchaseDesk desk, VoucherPlaces places, Clock clock) {
    this.desk = desk;
    this.places = places;
    this.clock = clock;
  }

  /** Changes nothing. */
  @PostMapping
  VoucherAnswer check(
      Caller caller, @PathVariable PurchaseId id, @RequestBody Bodies.VoucherCheck asked) {
    Existing purchase = desk.open(caller, Action.CHECK_VOUCHER, id).state();
    VoucherCode code = asked.code().code().orElseThrow(MistypedCode::new);
    VoucherPlace place =
        places
            .find(purchase.order().conference(), code)
            .filter(found -> found.isOf(id))
            .orElseThrow(() -> new ProblemException(ProblemCode.NOT_OF_THIS_PURCHASE));
    return VoucherAnswer.of(purchase, place.serial(), clock.instant());
  }
}
