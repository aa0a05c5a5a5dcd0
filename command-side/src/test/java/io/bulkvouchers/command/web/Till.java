package io.bulkvouchers.command.web;

import static org.awaitility.Awaitility.await;

import io.bulkvouchers.command.aggregate.Conferences;
import io.bulkvouchers.command.aggregate.Purchases;
import io.bulkvouchers.command.aggregate.StoredPurchase;
import io.bulkvouchers.command.conference.Conference;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RecordCheckoutStarted;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RecordPayment;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RecordRefund;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.StartCheckout;
import io.bulkvouchers.command.purchase.CheckoutPlan;
import io.bulkvouchers.command.purchase.ObservedPayment;
import io.bulkvouchers.command.purchase.Order;
import io.bulkvouchers.command.purchase.Status;
import io.bulkvouchers.command.purchase.StripeMode;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.PurchaseId;
import io.bulkvouchers.events.wire.Origin;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** What is seen at Stripe, told to a purchase in the words of the webhooks. */
record Till(Purchases purchases, Conferences conferences) {

  private static final Origin STRIPE =
      new Origin(Optional.of("stripe"), Optional.empty(), Optional.empty());

  /** The buyer is asked to pay. */
  void checkOut(String purchase) {
    Instant expiry = Instant.now().plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS);
    PurchaseId id = new PurchaseId(purchase);
    Conference conference = conferences.find(order(purchase).conference()).orElseThrow();
    tell(
        new StartCheckout(
            id,
            new CheckoutPlan(
                conference, "Corporate", expiry, "http://pages/paid", "http://pages")));
    tell(new RecordCheckoutStarted(id, 1, session(purchase), "http://stripe/pay", expiry));
  }

  /** The buyer pays what was asked. */
  void pay(String purchase) {
    pay(purchase, session(purchase), intent(purchase), order(purchase).total().orElseThrow());
  }

  /** Money arrives, whatever was asked. */
  void pay(String purchase, String session, String intent, Money amount) {
    tell(
        new RecordPayment(
            new PurchaseId(purchase),
            new ObservedPayment(
                session,
                1,
                order(purchase).conference(),
                intent,
                amount,
                StripeMode.TEST,
                StripeMode.TEST,
                Optional.empty())));
  }

  /** Paid, and the codes are made. */
  void fulfill(String purchase) {
    checkOut(purchase);
    pay(purchase);
    awaitStatus(purchase, Status.FULFILLED);
  }

  /** Somebody refunds in Stripe's dashboard. */
  void refund(String purchase, String stripeRefund, String intent, Money amount) {
    tell(
        new RecordRefund(new PurchaseId(purchase), Optional.empty(), stripeRefund, intent, amount));
  }

  void awaitStatus(String purchase, Status status) {
    await("%s is %s".formatted(purchase, status.word()))
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> stored(purchase).state().status() == status);
  }

  StoredPurchase stored(String purchase) {
    return purchases.find(new PurchaseId(purchase)).orElseThrow();
  }

  String tag(String purchase) {
    return "\"" + stored(purchase).version() + "\"";
  }

  static String session(String purchase) {
    return "cs_test_" + purchase;
  }

  static String intent(String purchase) {
    return "pi_" + purchase;
  }

  private Order order(String purchase) {
    return stored(purchase).state().order();
  }

  private void tell(BulkPurchaseCommand command) {
    purchases.handle(command, STRIPE);
  }
}
