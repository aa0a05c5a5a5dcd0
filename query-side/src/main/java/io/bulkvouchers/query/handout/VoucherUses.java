package io.bulkvouchers.query.handout;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the steps of a hand-out say of its voucher's uses; the view of redemptions answers. */
public interface VoucherUses {

  /** The uses of one voucher, the first one first. */
  List<Use> of(String purchaseId, int serial);

  /**
   * One use.
   *
   * @param releasedAt when the order gave it back
   */
  record Use(String order, Instant at, Optional<Instant> releasedAt) {}
}
