package io.bulkvouchers.query.vouchers;

import io.bulkvouchers.codes.CodeKeys;
import io.bulkvouchers.events.Serials;
import io.bulkvouchers.query.export.RedeemLinks;
import io.bulkvouchers.query.handout.IssuedVouchers;
import io.bulkvouchers.query.holdings.Holdings;
import io.bulkvouchers.query.holdings.SerialState;
import io.bulkvouchers.query.uses.Uses;
import java.time.InstantSource;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What handing out asks of this view. */
@Component
class HandOutVouchers implements IssuedVouchers {

  private final VoucherSets sets;
  private final Vouchers vouchers;
  private final Uses uses;
  private final Reveals reveals;
  private final CodeKeys keys;
  private final RedeemLinks links;
  private final InstantSource clock;

  HandOutVouchers(
      VoucherSets sets,
      Vouchers vouchers,
      Uses uses,
      Reveals reveals,
      CodeKeys keys,
      RedeemLinks links,
      InstantSource clock) {
    this.sets = sets;
    this.vouchers = vouchers;
    this.uses = uses;
    this.reveals = reveals;
    this.keys = keys;
    this.links = links;
    this.clock = clock;
  }

  @Override
  public Serials live(String purchaseId) {
    VoucherSet set = sets.find(purchaseId);
    Holdings holdings = set.holdings();
    return holdings.live().minus(holdings.endedBefore(clock.instant(), set.end()));
  }

  /** One use of several is a use: the code has reached somebody. */
  @Override
  public Serials redeemed(String purchaseId) {
    return uses.serials(purchaseId);
  }

  @Override
  public Map<Integer, SerialState> states(String purchaseId, Serials serials) {
    return vouchers
        .read(purchaseId, sets.find(purchaseId), serials)
        .collect(Collectors.toMap(Voucher::serial, Voucher::state));
  }

  @Override
  public Content content(String purchaseId, int serial) {
    VoucherSet set = sets.find(purchaseId);
    String code = Codes.of(set, Serials.of(serial, 1), keys).reveal(serial);
    return new Content(code, link(code), set.holdings().validUntil(serial, set.end()));
  }

  @Override
  public String link(String code) {
    return links.of(code);
  }

  @Override
  public void recordReveal(String purchaseId, String userId, Serials serials, String requestId) {
    reveals.record(purchaseId, userId, serials, "mail", requestId);
  }
}
