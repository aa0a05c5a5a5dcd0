package io.bulkvouchers.query.handout;

import io.bulkvouchers.events.Serials;

/** What handing out asks of the vouchers of a purchase; the view of vouchers answers. */
public interface IssuedVouchers {

  /** Those that could be used by somebody: neither held nor revoked nor voided. */
  Serials live(String purchaseId);

  /** Those that have been used. */
  Serials redeemed(String purchaseId);

  /** The code of one: a bearer secret. */
  String code(String purchaseId, int serial);

  /** Writes down that their codes are shown, which comes before they are. */
  void recordReveal(String purchaseId, String userId, Serials serials, String requestId);
}
