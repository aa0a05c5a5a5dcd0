package io.bulkvouchers.query.vouchers;

import io.bulkvouchers.codes.CodeKeys;
import io.bulkvouchers.events.Serials;
import io.bulkvouchers.query.handout.IssuedVouchers;
import io.bulkvouchers.query.uses.Uses;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What handing out asks of this view. */
@Component
class HandOutVouchers implements IssuedVouchers {

  private final VoucherSets sets;
  private final Reveals reveals;
  private final CodeKeys keys;
  private final Uses uses;

  HandOutVouchers(VoucherSets sets, Reveals reveals, CodeKeys keys, Uses uses) {
    this.sets = sets;
    this.reveals = reveals;
    this.keys = keys;
    this.uses = uses;
  }

  @Override
  public Serials live(String purchaseId) {
    return sets.find(purchaseId).holdings().live();
  }

  @Override
  public Serials redeemed(String purchaseId) {
    Serials issued = sets.find(purchaseId).holdings().issued();
    return Serials.ascending(
        uses.of(purchaseId, issued).entrySet().stream()
            .filter(use -> use.getValue() > 0)
            .mapToInt(Map.Entry::getKey)
            .sorted());
  }

  @Override
  public String code(String purchaseId, int serial) {
    return Codes.of(sets.find(purchaseId), Serials.of(serial, 1), keys).reveal(serial);
  }

  @Override
  public void recordReveal(String purchaseId, String userId, Serials serials, String requestId) {
    reveals.record(purchaseId, userId, serials, "mail", requestId);
  }
}
