package io.bulkvouchers.query.handout;

import io.bulkvouchers.events.Serials;
import io.bulkvouchers.query.holdings.SerialState;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What handing out asks of the vouchers of a purchase; the view of vouchers answers. */
public interface IssuedVouchers {

  /** Those that could be used by somebody: neither held nor revoked nor voided nor ended. */
  Serials live(String purchaseId);

  /** Those that have been used. */
  Serials redeemed(String purchaseId);

  /** What can be done with each of these. */
  Map<Integer, SerialState> states(String purchaseId, Serials serials);

  /** What a letter brings of one. */
  Content content(String purchaseId, int serial);

  /** Where a code is redeemed. */
  String link(String code);

  /** Writes down that their codes are shown, which comes before they are. */
  void recordReveal(String purchaseId, String userId, Serials serials, String requestId);

  /**
   * What makes a voucher usable: a bearer secret.
   *
   * @param validUntil empty when it does not end
   */
  record Content(String code, String link, Optional<Instant> validUntil) {

    @Override
    public String toString() {
      return "Content[hidden]";
    }
  }
}
