package io.bulkvouchers.query.holdings;

import io.bulkvouchers.events.BulkPurchaseEvent;
import io.bulkvouchers.events.BulkPurchaseEvent.DisputeClosed;
import io.bulkvouchers.events.BulkPurchaseEvent.DisputeOpened;
import io.bulkvouchers.events.BulkPurchaseEvent.Fulfilled;
import io.bulkvouchers.events.BulkPurchaseEvent.RefundBounced;
import io.bulkvouchers.events.BulkPurchaseEvent.RefundFailed;
import io.bulkvouchers.events.BulkPurchaseEvent.RefundRequested;
import io.bulkvouchers.events.BulkPurchaseEvent.Refunded;
import io.bulkvouchers.events.DisputeStage;
import io.bulkvouchers.events.RefundId;
import io.bulkvouchers.events.ReviewEvent.SurplusRefunded;
import io.bulkvouchers.events.Serials;
import io.bulkvouchers.events.VoucherEvent.VoucherReleased;
import io.bulkvouchers.events.VoucherEvent.VouchersAdded;
import io.bulkvouchers.events.VoucherEvent.VouchersExtended;
import io.bulkvouchers.events.VoucherEvent.VouchersVoided;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The vouchers of one purchase as ranges, so that a fact about a million of them stays small.
 *
 * @param held what each open refund will take back
 * @param chargebacks the open disputes that suspend whatever could be used, sorted: the same facts
 *     leave the same bytes
 * @param extensions what was given another end than the terms have, in order: the last one counts
 */
public record Holdings(
    Serials issued,
    Map<RefundId, Serials> held,
    Serials revoked,
    Serials voided,
    SortedSet<String> chargebacks,
    List<Extension> extensions) {

  private static final Holdings NONE =
      new Holdings(
          Serials.none(),
          Map.of(),
          Serials.none(),
          Serials.none(),
          Collections.emptySortedSet(),
          List.of());

  /** Vouchers that end at another moment than the terms say; the moment itself is included. */
  public record Extension(Serials vouchers, Instant validUntil) {}

  /** Before anything was issued. */
  public static Holdings none() {
    return NONE;
  }

  /** The holdings after one more fact. */
  public Holdings after(BulkPurchaseEvent event) {
    return switch (event) {
      case Fulfilled e -> issued(Serials.of(e.firstSerial(), e.count()));
      case VouchersAdded e -> issued(Serials.of(e.firstSerial(), e.count()));
      case VouchersVoided e ->
          new Holdings(issued, held, revoked, voided.plus(e.vouchers()), chargebacks, extensions);
      case VouchersExtended e -> extended(new Extension(e.vouchers(), e.validUntil()));
      case VoucherReleased e -> with(held, revoked.plus(e.revokedVouchers()));
      case RefundRequested e -> with(holding(e), revoked);
      case RefundFailed e -> with(heldWithout(e.refundId()), revoked);
      case Refunded e ->
          with(e.refundId().map(this::heldWithout).orElse(held), revoked.plus(e.revokedVouchers()));
      case SurplusRefunded e -> with(e.refundId().map(this::heldWithout).orElse(held), revoked);
      case RefundBounced e -> with(held, revoked.minus(e.reinstatedVouchers()));
      case DisputeOpened e when e.stage() == DisputeStage.CHARGEBACK ->
          new Holdings(issued, held, revoked, voided, charged(e.disputeId()), extensions);
      case DisputeClosed e ->
          new Holdings(
              issued,
              held,
              revoked.plus(e.revokedVouchers()),
              voided,
              chargebacksWithout(e.disputeId()),
              extensions);
      default -> this;
    };
  }

  /** Taken back by money that went back; what was voided is not counted a second time. */
  public Serials gone() {
    return revoked.minus(voided);
  }

  /** Not usable for now: all that could be used while a bank holds money, else what is held. */
  public Serials suspended() {
    Serials left = issued.minus(revoked).minus(voided);
    return chargebacks.isEmpty() ? left.minus(left.minus(heldByRefunds())) : left;
  }

  /** What can be used. */
  public Serials live() {
    return chargebacks.isEmpty()
        ? issued.minus(revoked).minus(voided).minus(heldByRefunds())
        : Serials.none();
  }

  /** The state of one issued serial. */
  public SerialState state(int serial) {
    if (voided.contains(serial)) {
      return SerialState.VOIDED;
    }
    if (revoked.contains(serial)) {
      return SerialState.REVOKED;
    }
    boolean held = this.held.values().stream().anyMatch(serials -> serials.contains(serial));
    return held || !chargebacks.isEmpty() ? SerialState.SUSPENDED : SerialState.ACTIVE;
  }

  /** When a voucher ends, if ever. */
  public Optional<Instant> validUntil(int serial, Optional<Instant> byTerms) {
    return extensions.reversed().stream()
        .filter(extension -> extension.vouchers().contains(serial))
        .map(Extension::validUntil)
        .findFirst()
        .or(() -> byTerms);
  }

  /** Those of the usable ones that have ended before a moment. */
  public Serials endedBefore(Instant moment, Optional<Instant> byTerms) {
    Serials ended = Serials.none();
    Serials rest = live();
    for (Extension extension : extensions.reversed()) {
      if (extension.validUntil().isBefore(moment)) {
        ended = ended.plus(rest.and(extension.vouchers()));
      }
      rest = rest.minus(extension.vouchers());
    }
    return byTerms.filter(moment::isAfter).isPresent() ? ended.plus(rest) : ended;
  }

  private Serials heldByRefunds() {
    return held.values().stream().reduce(Serials.none(), Serials::plus);
  }

  private Holdings issued(Serials batch) {
    return new Holdings(issued.plus(batch), held, revoked, voided, chargebacks, extensions);
  }

  private Holdings with(Map<RefundId, Serials> nowHeld, Serials nowRevoked) {
    return new Holdings(issued, nowHeld, nowRevoked, voided, chargebacks, extensions);
  }

  private Holdings extended(Extension extension) {
    List<Extension> more = new ArrayList<>(extensions);
    more.add(extension);
    return new Holdings(issued, held, revoked, voided, chargebacks, List.copyOf(more));
  }

  private Map<RefundId, Serials> holding(RefundRequested event) {
    Map<RefundId, Serials> more = new HashMap<>(held);
    more.put(event.refundId(), event.vouchersToRevoke());
    return Map.copyOf(more);
  }

  private Map<RefundId, Serials> heldWithout(RefundId id) {
    Map<RefundId, Serials> fewer = new HashMap<>(held);
    fewer.remove(id);
    return Map.copyOf(fewer);
  }

  private SortedSet<String> charged(String disputeId) {
    SortedSet<String> more = new TreeSet<>(chargebacks);
    more.add(disputeId);
    return Collections.unmodifiableSortedSet(more);
  }

  private SortedSet<String> chargebacksWithout(String disputeId) {
    SortedSet<String> fewer = new TreeSet<>(chargebacks);
    fewer.remove(disputeId);
    return Collections.unmodifiableSortedSet(fewer);
  }
}
