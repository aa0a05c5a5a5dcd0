package io.bulkvouchers.command.checkout;

import static org.awaitility.Awaitility.await;

import io.bulkvouchers.command.aggregate.Conferences;
import io.bulkvouchers.command.aggregate.Purchases;
import io.bulkvouchers.command.aggregate.StoredPurchase;
import io.bulkvouchers.command.conference.Conference;
import io.bulkvouchers.command.gateway.CheckoutSession;
import io.bulkvouchers.command.purchase.BulkPurchase;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.Approve;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.Cancel;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.Create;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.FailAttempt;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RecordCheckoutStarted;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RequestRefund;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.StartCheckout;
import io.bulkvouchers.command.purchase.CheckoutPlan;
import io.bulkvouchers.command.purchase.Requester;
import io.bulkvouchers.command.purchase.Status;
import io.bulkvouchers.command.secrets.StripeAccount;
import io.bulkvouchers.command.secrets.StripeAccounts;
import io.bulkvouchers.command.support.TestStripe;
import io.bulkvouchers.events.BulkPurchaseEvent.CheckoutStarted;
import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.events.FailureReason;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.PurchaseId;
import io.bulkvouchers.events.RefundId;
import io.bulkvouchers.events.UserId;
import io.bulkvouchers.events.wire.Origin;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/** A conference with an account at the sandbox, and what its people do. */
@TestComponent
public class CheckoutScene {

  private static final UserId ORGANIZER = new UserId("organizer");
  private static final Origin TEST =
      new Origin(Optional.of("test"), Optional.empty(), Optional.empty());

  private final Conferences conferences;
  private final Purchases purchases;
  private final StripeAccounts accounts;

  CheckoutScene(Conferences conferences, Purchases purchases, StripeAccounts accounts) {
    this.conferences = conferences;
    this.purchases = purchases;
    this.accounts = accounts;
  }

  public ConferenceId conference() {
    return Sale.open(conferences, TEST);
  }

  public void connect(ConferenceId conference) {
    accounts.put(conference, StripeAccount.of(TestStripe.freshKey(), List.of("whsec_test")));
  }

  /** 10 x 89.50 USD, approved, of a conference that has an account. */
  public PurchaseId approved() {
    ConferenceId conference = conference();
    connect(conference);
    return approved(conference);
  }

  public PurchaseId approved(ConferenceId conference) {
    PurchaseId id = PurchaseId.of(UUID.randomUUID());
    purchases.handle(
        new Create(
            id,
            conference,
            Optional.empty(),
            List.of(Sale.CORPORATE),
            10,
            Optional.of(Money.of(8950, "USD")),
            Optional.empty(),
            "Gold sponsorship",
            new Requester(new UserId("buyer"), Requester.Capacity.ORGANIZER),
            selling(conference)),
        TEST);
    purchases.handle(new Approve(id, ORGANIZER, Optional.empty()), TEST);
    return id;
  }

  public void startCheckout(PurchaseId id) {
    startCheckout(id, TEST);
  }

  public void startCheckout(PurchaseId id, Origin origin) {
    Instant expiry = Instant.now().plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS);
    String page = "http://localhost:8080/paid?session={CHECKOUT_SESSION_ID}";
    purchases.handle(
        new StartCheckout(
            id, new CheckoutPlan(selling(conferenceOf(id)), "Corporate", expiry, page, page)),
        origin);
  }

  public void cancel(PurchaseId id) {
    purchases.handle(new Cancel(id, ORGANIZER, "no budget"), TEST);
  }

  /** What we decide when a spent key hides an answer that is not found in time. */
  public void giveUp(PurchaseId id, int attempt) {
    purchases.handle(
        new FailAttempt(id, attempt, Optional.empty(), FailureReason.CHECKOUT_REFUSED), TEST);
  }

  public RefundId refund(PurchaseId id, long amount) {
    return refund(id, Optional.of(Money.of(amount, "USD")));
  }

  void refundAll(PurchaseId id) {
    refund(id, Optional.empty());
  }

  private RefundId refund(PurchaseId id, Optional<Money> amount) {
    RefundId refund = RefundId.of(UUID.randomUUID());
    purchases.handle(
        new RequestRefund(id, refund, amount, Optional.empty(), "cancelled", ORGANIZER), TEST);
    return refund;
  }

  public CheckoutStarted awaitSession(PurchaseId id) {
    return await("session of " + id)
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> session(id), Optional::isPresent)
        .orElseThrow();
  }

  public Optional<CheckoutStarted> session(PurchaseId id) {
    return state(id) instanceof BulkPurchase.Processing processing
        ? processing.order().attempts().open()
        : Optional.empty();
  }

  public StoredPurchase awaitStatus(PurchaseId id, Status status) {
    return await("%s is %s".formatted(id, status.word()))
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> find(id), found -> found.state().status() == status);
  }

  public String key(PurchaseId id) {
    return key(conferenceOf(id));
  }

  String key(ConferenceId id) {
    return accounts.find(id).orElseThrow().secretKey();
  }

  public void connect(PurchaseId id, String key) {
    accounts.put(conferenceOf(id), StripeAccount.of(key, List.of("whsec_test")));
  }

  /** Somebody saw this session of the first attempt at Stripe. */
  public void found(PurchaseId id, CheckoutSession session) {
    purchases.handle(
        new RecordCheckoutStarted(id, 1, session.id(), session.url(), session.expiresAt()), TEST);
  }

  private Conference selling(ConferenceId conference) {
    return conferences.find(conference).orElseThrow();
  }

  public ConferenceId conferenceOf(PurchaseId id) {
    return state(id).order().conference();
  }

  public BulkPurchase.Existing state(PurchaseId id) {
    return find(id).state();
  }

  public StoredPurchase find(PurchaseId id) {
    return purchases.find(id).orElseThrow();
  }
}
