package io.bulkvouchers.query.export;

import java.time.Instant;
import java.util.Optional;

/**
 * One voucher with its code: a bearer secret, on its way out.
 *
 * @param redeemLink leads to the shop; the code in it is behind the {@code #}, see {@link
 *     RedeemLinks}
 * @param product the names of what it covers
 * @param kind the word of its discount
 * @param value what it takes off; empty when it takes off everything
 * @param uses how many items it was used for
 */
public record CodeLine(
    int serial,
    String code,
    String redeemLink,
    String product,
    String kind,
    String value,
    int uses,
    int maxUses,
    String state,
    Optional<Instant> validFrom,
    Optional<Instant> validUntil) {

  @Override
  public String toString() {
    return "CodeLine[serial=" + serial + "]";
  }
}
