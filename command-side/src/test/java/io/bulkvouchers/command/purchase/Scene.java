package io.bulkvouchers.command.purchase;

import io.bulkvouchers.command.conference.Conference;
import io.bulkvouchers.command.conference.ConferenceDecider;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.Create;
import io.bulkvouchers.command.purchase.Requester.Capacity;
import io.bulkvouchers.events.ApprovalPolicy;
import io.bulkvouchers.events.BulkPurchaseEvent;
import io.bulkvouchers.events.BulkSale;
import io.bulkvouchers.events.CheckoutParameters;
import io.bulkvouchers.events.ConferenceEvent;
import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.events.DisputeStage;
import io.bulkvouchers.events.FailureReason;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.ProductId;
import io.bulkvouchers.events.ProductKind;
import io.bulkvouchers.events.PurchaseId;
import io.bulkvouchers.events.RefundExtent;
import io.bulkvouchers.events.RefundId;
import io.bulkvouchers.events.Serials;
import io.bulkvouchers.events.SponsorId;
import io.bulkvouchers.events.UserId;
import io.bulkvouchers.events.VoucherTerms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** The acceptance scenarios' people and things: PyTest 2027, Acme Corp, 10 x 89.50 USD. */
final class Scene {

  static final PurchaseId PURCHASE = new PurchaseId("bp_019303f2a1b47c3d8e5f60718293a4b5");
  static final RefundId REFUND = new RefundId("rf_019303f2a1b47c3d8e5f60718293a4b6");
  static final RefundId SECOND_REFUND = new RefundId("rf_019303f2a1b47c3d8e5f60718293a4b7");
  static final ConferenceId CONFERENCE = new ConferenceId("pytest-2027");
  static final SponsorId ACME = new SponsorId("acme-corp");
  static final ProductId CORPORATE = new ProductId("corporate");
  static final ProductId STUDENT = new ProductId("student");
  static final UserId BUYER = new UserId("buyer");
  static final UserId ORGANIZER = new UserId("organizer");
  static final Currency USD = Currency.getInstance("USD");
  static final Money LIST_PRICE = Money.of(34900, "USD");
  static final Money PRICE = Money.of(8950, "USD");
  static final Money TOTAL = Money.of(89500, "USD");
  static final String INTENT = "pi_1";
  static final String SESSION = "cs_test_1";
  static final Instant EXPIRY = Instant.parse("2027-01-15T12:00:00Z");
  static final VoucherTerms TERMS = VoucherTerms.complimentary(List.of(CORPORATE));
  static final CheckoutPlan PLAN =
      new CheckoutPlan(
          conference(), "Corporate", EXPIRY, "http://pages/paid", "http://pages/cancelled");

  private Scene() {}

  static Conference conference() {
    Optional<Conference> state = Optional.empty();
    for (ConferenceEvent fact : catalogue()) {
      state = ConferenceDecider.evolve(state, fact);
    }
    return state.orElseThrow();
  }

  private static List<ConferenceEvent> catalogue() {
    return List.of(
        new ConferenceEvent.Registered(
            CONFERENCE, "PyTest 2027", USD, "Europe/Berlin", ApprovalPolicy.COMPLIMENTARY_ONLY),
        new ConferenceEvent.SponsorRegistered(CONFERENCE, ACME, "Acme Corp"),
        offered(CORPORATE, "Corporate", LIST_PRICE, BulkSale.ENABLED),
        offered(STUDENT, "Student", Money.of(9900, "USD"), BulkSale.DISABLED));
  }

  private static ConferenceEvent offered(
      ProductId id, String name, Money price, BulkSale bulkSale) {
    return new ConferenceEvent.ProductOffered(
        CONFERENCE, id, name, ProductKind.TICKET, price, bulkSale);
  }

  static Create create(int quantity, Optional<Money> price, Capacity capacity) {
    return create(CORPORATE, quantity, price, capacity);
  }

  static Create create(ProductId product, int quantity, Optional<Money> price, Capacity capacity) {
    return new Create(
        PURCHASE,
        CONFERENCE,
        Optional.of(ACME),
        List.of(product),
        quantity,
        price,
        Optional.empty(),
        "",
        new Requester(BUYER, capacity),
        conference());
  }

  static BulkPurchaseEvent.Created created(Money price) {
    return created(Optional.of(price), ApprovalPolicy.COMPLIMENTARY_ONLY);
  }

  static BulkPurchaseEvent.Created created(Optional<Money> price, ApprovalPolicy policy) {
    return new BulkPurchaseEvent.Created(
        PURCHASE,
        CONFERENCE,
        Optional.of(ACME),
        List.of(CORPORATE),
        10,
        USD,
        price,
        TERMS,
        policy,
        "",
        BUYER);
  }

  static BulkPurchaseEvent approved() {
    return new BulkPurchaseEvent.Approved(PURCHASE, ORGANIZER, Optional.empty());
  }

  static BulkPurchaseEvent.CheckoutRequested requested(int attempt) {
    return new BulkPurchaseEvent.CheckoutRequested(
        PURCHASE,
        attempt,
        new CheckoutParameters(
            "Corporate", PRICE, 10, EXPIRY, "http://pages/paid", "http://pages/cancelled"));
  }

  static BulkPurchaseEvent.CheckoutStarted started(int attempt) {
    return new BulkPurchaseEvent.CheckoutStarted(
        PURCHASE, attempt, SESSION, "http://stripe/pay", EXPIRY);
  }

  static BulkPurchaseEvent.Failed expired(int attempt) {
    return new BulkPurchaseEvent.Failed(PURCHASE, attempt, FailureReason.CHECKOUT_EXPIRED);
  }

  static BulkPurchaseEvent.PaymentPending onItsWay(String session, String intent) {
    return new BulkPurchaseEvent.PaymentPending(PURCHASE, 1, intent, Optional.of(session));
  }

  static BulkPurchaseEvent.PaymentReceived received() {
    return new BulkPurchaseEvent.PaymentReceived(
        PURCHASE, 1, INTENT, TOTAL, Optional.of("evt_1"), Optional.of(SESSION));
  }

  static BulkPurchaseEvent.Fulfilled fulfilled() {
    return new BulkPurchaseEvent.Fulfilled(
        PURCHASE, 1, 10, "BULK-ACME-CORP-", 7, "salt", 1, TERMS, List.of(CORPORATE));
  }

  static BulkPurchaseEvent.RefundRequested refundRequested(RefundId id, Money amount, String take) {
    return new BulkPurchaseEvent.RefundRequested(
        PURCHASE, id, INTENT, amount, Serials.parse(take), "moved", ORGANIZER);
  }

  static BulkPurchaseEvent.Refunded refunded(
      Optional<RefundId> id, String stripeId, Money amount, Money total, String taken) {
    return new BulkPurchaseEvent.Refunded(
        PURCHASE,
        id,
        stripeId,
        amount,
        total,
        Serials.parse(taken),
        Serials.none(),
        total.equals(TOTAL) ? RefundExtent.FULL : RefundExtent.PARTIAL);
  }

  static ObservedPayment payment(int attempt, Money amount) {
    return new ObservedPayment(
        SESSION,
        attempt,
        CONFERENCE,
        INTENT,
        amount,
        StripeMode.TEST,
        StripeMode.TEST,
        Optional.of("evt_1"));
  }

  static ObservedDispute dispute(ObservedDispute.Standing standing, Money amount) {
    return new ObservedDispute("du_1", INTENT, amount, standing);
  }

  static BulkPurchaseEvent.DisputeOpened disputed(Money amount) {
    return new BulkPurchaseEvent.DisputeOpened(
        PURCHASE, "du_1", INTENT, amount, DisputeStage.CHARGEBACK);
  }

  static BulkPurchaseEvent[] upToFulfilled(BulkPurchaseEvent... more) {
    List<BulkPurchaseEvent> facts =
        new ArrayList<>(List.of(created(PRICE), requested(1), started(1), received(), fulfilled()));
    facts.addAll(List.of(more));
    return facts.toArray(BulkPurchaseEvent[]::new);
  }
}
