package io.bulkvouchers.command.purchase;

import io.bulkvouchers.events.BulkPurchaseEvent.Fulfilled;
import io.bulkvouchers.events.Serials;
import io.bulkvouchers.events.VoucherEvent.VoucherRedeemed;
import io.bulkvouchers.events.VoucherEvent.VoucherReleased;
import io.bulkvouchers.events.VoucherEvent.VouchersAdded;
import io.bulkvouchers.events.VoucherEvent.VouchersExtended;
import io.bulkvouchers.events.VoucherTerms;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The vouchers of a fulfilled purchase: all that were issued, those that went with their money,
 * those that an organizer made void, and what was used.
 *
 * @param terms as they were when the codes were made
 * @param ends of those that were given more time than their terms say
 */
public record Vouchers(
    VoucherTerms terms,
    Serials issued,
    Serials revoked,
    Serials voided,
    Uses uses,
    Map<Instant, Serials> ends) {

  static Vouchers of(Fulfilled event) {
    return new Vouchers(
        event.terms(),
        Serials.of(event.firstSerial(), event.count()),
        Serials.none(),
        Serials.none(),
        Uses.none(),
        Map.of());
  }

  /** What was neither taken back nor made void, used or not. */
  public Serials live() {
    return issued.minus(revoked).minus(voided);
  }

  /** What a refund can take back: nothing that was used goes with its money. */
  public Serials unused() {
    return live().minus(uses.serials());
  }

  /** The live ones that were used, wholly or in part. */
  public Serials redeemed() {
    return live().and(uses.serials());
  }

  /** The live ones that have no use left. */
  public Serials usedUp() {
    return live().and(uses.atLeast(terms.maxUses()));
  }

  /** How many more items it covers. */
  public int usesLeft(int serial) {
    return terms.maxUses() - uses.count(serial);
  }

  /** The last moment at which a voucher can be used; empty is for ever. */
  public Optional<Instant> validUntil(int serial) {
    return ends.entrySet().stream()
        .filter(end -> end.getValue().contains(serial))
        .map(Map.Entry::getKey)
        .max(Comparator.naturalOrder())
        .or(terms::validUntil);
  }

  /** Those of these that end before the moment. */
  Serials endingBefore(Instant moment, Serials of) {
    Serials longer =
        ends.entrySet().stream()
            .filter(end -> !end.getKey().isBefore(moment))
            .map(Map.Entry::getValue)
            .reduce(Serials.none(), Serials::plus);
    boolean all = terms.validUntil().filter(end -> end.isBefore(moment)).isPresent();
    return all ? of.minus(longer) : Serials.none();
  }

  /** How much there is to remember: orders, and ranges of serials. */
  public int weight() {
    return uses.orders().size()
        + revoked.ranges().size()
        + voided.ranges().size()
        + ends.values().stream().mapToInt(serials -> serials.ranges().size()).sum();
  }

  int nextSerial() {
    return issued.ranges().getLast().last() + 1;
  }

  Vouchers with(VouchersAdded event) {
    Serials more = issued.plus(Serials.of(event.firstSerial(), event.count()));
    return new Vouchers(terms, more, revoked, voided, uses, ends);
  }

  Vouchers with(VouchersExtended event) {
    Map<Instant, Serials> later = new HashMap<>();
    ends.forEach((end, serials) -> later.put(end, serials.minus(event.vouchers())));
    later.merge(event.validUntil(), event.vouchers(), Serials::plus);
    later.values().removeIf(serials -> serials.ranges().isEmpty());
    return new Vouchers(terms, issued, revoked, voided, uses, Map.copyOf(later));
  }

  Vouchers with(VoucherRedeemed event) {
    return with(uses.with(event, terms.maxUses()));
  }

  Vouchers with(VoucherReleased event) {
    return with(uses.with(event)).without(event.revokedVouchers());
  }

  Vouchers without(Serials serials) {
    return new Vouchers(terms, issued, revoked.plus(serials), voided, uses, ends);
  }

  Vouchers reinstated(Serials serials) {
    return new Vouchers(terms, issued, revoked.minus(serials), voided, uses, ends);
  }

  Vouchers voiding(Serials serials) {
    return new Vouchers(terms, issued, revoked, voided.plus(serials), uses, ends);
  }

  private Vouchers with(Uses now) {
    return new Vouchers(terms, issued, revoked, voided, now, ends);
  }
}
