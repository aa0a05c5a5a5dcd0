package io.bulkvouchers.query.redemptions;

import io.bulkvouchers.query.handout.VoucherUses;
import java.util.List;
import org.springframework.stereotype.Component;

/** What handing out asks of this view. */
@Component
class HandOutUses implements VoucherUses {

  private final RedemptionRows redemptions;

  HandOutUses(RedemptionRows redemptions) {
    this.redemptions = redemptions;
  }

  @Override
  public List<Use> of(String purchaseId, int serial) {
    return redemptions.of(purchaseId, serial).stream()
        .map(it -> new Use(it.orderReference(), it.redeemedAt(), it.releasedAt()))
        .toList();
  }
}
