package io.bulkvouchers.command.life;

import io.bulkvouchers.command.conference.Conference;
import io.bulkvouchers.command.conference.ConferenceDecider;
import io.bulkvouchers.command.purchase.BulkPurchase.Existing;
import io.bulkvouchers.command.purchase.BulkPurchase.Fulfilled;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand;
import io.bulkvouchers.command.purchase.CheckoutPlan;
import io.bulkvouchers.command.purchase.Requester;
import io.bulkvouchers.command.purchase.Requester.Capacity;
import io.bulkvouchers.command.purchase.Surplus;
import io.bulkvouchers.command.purchase.VoucherChoice.Named;
import io.bulkvouchers.events.ApprovalPolicy;
import io.bulkvouchers.events.BulkSale;
import io.bulkvouchers.events.ConferenceEvent;
import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.ProductId;
import io.bulkvouchers.events.ProductKind;
import io.bulkvouchers.events.PurchaseId;
import io.bulkvouchers.events.RefundId;
import io.bulkvouchers.events.Serials;
import io.bulkvouchers.events.UserId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What people ask: sensible things, senseless things, and the same thing twice. */
final class People {

  private static final ConferenceId CONFERENCE = new ConferenceId("pytest-2027");
  private static final ProductId CORPORATE = new ProductId("corporate");
  private static final UserId BUYER = new UserId("buyer");
  private static final UserId ORGANIZER = new UserId("organizer");
  private static final Currency USD = Currency.getInstance("USD");
  private static final List<Long> PRICES = List.of(8950L, 8950L, 1000L, 333L, 5L, 0L);
  private static final List<Duration> EXPIRIES =
      List.of(Duration.ofMinutes(35), Duration.ofHours(2), Duration.ofMinutes(1435));
  private static final Conference OFFERS =
      Stream.of(
              new ConferenceEvent.Registered(
                  CONFERENCE,
                  "PyTest 2027",
                  USD,
                  "Europe/Berlin",
                  ApprovalPolicy.COMPLIMENTARY_ONLY),
              new ConferenceEvent.ProductOffered(
                  CONFERENCE,
                  CORPORATE,
                  "Corporate",
                  ProductKind.TICKET,
                  Money.of(34900, "USD"),
                  BulkSale.ENABLED))
          .reduce(
              Optional.<Conference>empty(), ConferenceDecider::evolve, (first, second) -> second)
          .orElseThrow();

  private final Chance chance;
  private final Clock clock;
  private final List<RefundId> refunds = new ArrayList<>();
  private int drawn;

  People(Chance chance, Clock clock) {
    this.chance = chance;
    this.clock = clock;
  }

  BulkPurchaseCommand request() {
    return new BulkPurchaseCommand.Create(
        PurchaseId.of(new UUID(1, ++drawn)),
        CONFERENCE,
        Optional.empty(),
        List.of(CORPORATE),
        1 + chance.below(12),
        Optional.of(Money.of(chance.of(PRICES), "USD")),
        Optional.empty(),
        "",
        new Requester(BUYER, Capacity.ORGANIZER),
        OFFERS);
  }

  /** Mostly what leads on from the state, and anything else in between. */
  BulkPurchaseCommand wish(Existing state) {
    return chance.oneIn(3) ? anything(state) : sensible(state);
  }

  private BulkPurchaseCommand sensible(Existing state) {
    PurchaseId id = state.order().id();
    if (!state.order().reviews().open().isEmpty() && chance.oneIn(3)) {
      return chance.oneIn(4) ? resolution(id, object(state)) : surplus(id, object(state));
    }
    return switch (state) {
      case Fulfilled _ ->
          switch (chance.below(6)) {
            case 0 -> refund(id, Optional.empty(), Optional.of(serials()));
            case 1, 2 -> refund(id, amount(state), Optional.empty());
            case 3 -> voiding(id);
            case 4 -> repair(id);
            default -> refund(id, Optional.empty(), Optional.empty());
          };
      default -> checkout(id);
    };
  }

  private BulkPurchaseCommand anything(Existing state) {
    PurchaseId id = state.order().id();
    return switch (chance.below(30)) {
      case 0, 1 -> new BulkPurchaseCommand.Approve(id, ORGANIZER, Optional.empty());
      case 2 -> new BulkPurchaseCommand.Deny(id, ORGANIZER, "budget");
      case 3 -> new BulkPurchaseCommand.Cancel(id, BUYER, "no interest");
      case 5 ->
          new BulkPurchaseCommand.ReviseTerms(
              id,
              Money.of(chance.of(PRICES), "USD"),
              Optional.empty(),
              Optional.empty(),
              ORGANIZER,
              OFFERS);
      case 6 -> new BulkPurchaseCommand.Fulfill(id, "salt", 7);
      case 4, 7, 8 -> voiding(id);
      case 9 -> repair(id);
      case 10, 11 -> refund(id, Optional.empty(), Optional.of(serials()));
      case 12, 13 -> refund(id, amount(state), Optional.empty());
      case 14 -> refund(id, Optional.empty(), Optional.empty());
      case 15 -> surplus(id, object(state));
      case 16 -> resolution(id, object(state));
      default -> checkout(id);
    };
  }

  private BulkPurchaseCommand checkout(PurchaseId id) {
    Instant expiry = clock.instant().plus(chance.of(EXPIRIES)).truncatedTo(ChronoUnit.SECONDS);
    return new BulkPurchaseCommand.StartCheckout(
        id,
        new CheckoutPlan(OFFERS, "Corporate", expiry, "https://pages/paid", "https://pages/back"));
  }

  private BulkPurchaseCommand voiding(PurchaseId id) {
    return new BulkPurchaseCommand.VoidVouchers(id, new Named(serials()), "lost", ORGANIZER);
  }

  BulkPurchaseCommand repair(PurchaseId id) {
    return new BulkPurchaseCommand.AddVouchers(id, "pepper", 7, "lost", ORGANIZER);
  }

  BulkPurchaseCommand surplus(PurchaseId id, String object) {
    return new BulkPurchaseCommand.RefundSurplus(id, refundId(), object, "twice", ORGANIZER);
  }

  BulkPurchaseCommand resolution(PurchaseId id, String object) {
    return new BulkPurchaseCommand.ResolveReview(id, object, "seen", ORGANIZER);
  }

  private BulkPurchaseCommand refund(
      PurchaseId id, Optional<Money> amount, Optional<Serials> vouchers) {
    return new BulkPurchaseCommand.RequestRefund(
        id, refundId(), amount, vouchers, "moved", ORGANIZER);
  }

  /** All of the money that no order explains. */
  BulkPurchaseCommand sendBack(PurchaseId id, Surplus surplus) {
    return new BulkPurchaseCommand.RefundSurplus(
        id, fresh(), surplus.flag().stripeObjectId(), "twice", ORGANIZER);
  }

  private RefundId refundId() {
    return !refunds.isEmpty() && chance.oneIn(8) ? chance.of(refunds) : fresh();
  }

  private RefundId fresh() {
    RefundId fresh = RefundId.of(new UUID(2, ++drawn));
    refunds.add(fresh);
    return fresh;
  }

  private Serials serials() {
    return Serials.of(1 + chance.below(8), 1 + chance.below(3));
  }

  private Optional<Money> amount(Existing state) {
    return state.order().total().map(total -> new Money(chance.upTo(total.amount() + 1), USD));
  }

  private String object(Existing state) {
    return state.order().reviews().open().isEmpty() || chance.oneIn(6)
        ? "cs_" + (1 + chance.below(4))
        : chance.of(state.order().reviews().open()).stripeObjectId();
  }
}
