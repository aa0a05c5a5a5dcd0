package io.bulkvouchers.command.purchase;

import static io.bulkvouchers.command.purchase.Scene.BUYER;
import static io.bulkvouchers.command.purchase.Scene.EXPIRY;
import static io.bulkvouchers.command.purchase.Scene.INTENT;
import static io.bulkvouchers.command.purchase.Scene.ORGANIZER;
import static io.bulkvouchers.command.purchase.Scene.PLAN;
import static io.bulkvouchers.command.purchase.Scene.PRICE;
import static io.bulkvouchers.command.purchase.Scene.PURCHASE;
import static io.bulkvouchers.command.purchase.Scene.REFUND;
import static io.bulkvouchers.command.purchase.Scene.SECOND_REFUND;
import static io.bulkvouchers.command.purchase.Scene.SESSION;
import static io.bulkvouchers.command.purchase.Scene.TOTAL;

import io.bulkvouchers.command.purchase.ObservedDispute.Standing;
import io.bulkvouchers.command.purchase.Requester.Capacity;
import io.bulkvouchers.events.FailureReason;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.OrderReference;
import io.bulkvouchers.events.RefundId;
import io.bulkvouchers.events.Serials;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Whatever people and Stripe may say to one purchase: right, wrong, late, or about other money. */
final class AnyCommand {

  private static final Arbitrary<Integer> ATTEMPTS = Arbitraries.integers().between(1, 2);
  private static final Arbitrary<String> SESSIONS = Arbitraries.of(SESSION, "cs_test_2");
  private static final Arbitrary<String> INTENTS = Arbitraries.of(INTENT, "pi_2");
  private static final Arbitrary<RefundId> REFUNDS = Arbitraries.of(REFUND, SECOND_REFUND);
  private static final Arbitrary<Money> AMOUNTS =
      Arbitraries.of(PRICE, TOTAL, Money.of(4475, "USD"), Money.of(40000, "USD"));
  private static final Arbitrary<Serials> SERIALS =
      Arbitraries.of("10", "1-3", "4,9", "11").map(Serials::parse);

  private static final Arbitrary<Integer> SERIAL = Arbitraries.of(1, 2, 9, 10, 11);
  private static final Arbitrary<OrderReference> ORDERS =
      Arbitraries.of("order-1", "order-2", "order-3").map(OrderReference::new);

  private AnyCommand() {}

  static Arbitrary<BulkPurchaseCommand> ofAll() {
    return Arbitraries.oneOf(
        List.of(ofPeople(), ofOrders(), ofSessions(), ofMoneyThatCame(), ofMoneyBack()));
  }

  private static Arbitrary<BulkPurchaseCommand> ofPeople() {
    return Arbitraries.oneOf(
        Arbitraries.of(
            Scene.create(10, Optional.of(PRICE), Capacity.ORGANIZER),
            Scene.create(10, Optional.of(PRICE), Capacity.ORGANIZER),
            new BulkPurchaseCommand.Approve(PURCHASE, ORGANIZER, Optional.empty()),
            new BulkPurchaseCommand.Deny(PURCHASE, ORGANIZER, "budget"),
            new BulkPurchaseCommand.Cancel(PURCHASE, BUYER, "no interest"),
            new BulkPurchaseCommand.StartCheckout(PURCHASE, PLAN),
            new BulkPurchaseCommand.Fulfill(PURCHASE, "salt", 7),
            new BulkPurchaseCommand.Fulfill(PURCHASE, "salt", 7),
            new BulkPurchaseCommand.AddVouchers(PURCHASE, "pepper", 7, "lost", ORGANIZER)),
        AnyChoice.of(SERIALS)
            .map(it -> new BulkPurchaseCommand.VoidVouchers(PURCHASE, it, "lost", ORGANIZER)),
        SESSIONS.map(it -> new BulkPurchaseCommand.ResolveReview(PURCHASE, it, "ok", ORGANIZER)));
  }

  private static Arbitrary<BulkPurchaseCommand> ofOrders() {
    return SERIAL.flatMap(
        serial ->
            ORDERS.flatMap(
                order ->
                    Arbitraries.of(
                        ShopScene.redeem(serial, order.value()),
                        ShopScene.redeem(serial, order.value()),
                        new BulkPurchaseCommand.ReleaseVoucher(PURCHASE, serial, order))));
  }

  private static Arbitrary<BulkPurchaseCommand> ofSessions() {
    return ATTEMPTS.flatMap(
        attempt ->
            SESSIONS.flatMap(
                session ->
                    Arbitraries.of(
                        new BulkPurchaseCommand.RecordCheckoutStarted(
                            PURCHASE, attempt, session, "http://stripe/pay", EXPIRY),
                        new BulkPurchaseCommand.FailAttempt(
                            PURCHASE,
                            attempt,
                            Optional.of(session),
                            FailureReason.CHECKOUT_EXPIRED),
                        new BulkPurchaseCommand.FailAttempt(
                            PURCHASE, attempt, Optional.empty(), FailureReason.CHECKOUT_REFUSED),
                        new BulkPurchaseCommand.RecordPaymentPending(
                            PURCHASE, attempt, session, INTENT))));
  }

  /** A session has one payment intent, at Stripe and here. */
  private static Arbitrary<BulkPurchaseCommand> ofMoneyThatCame() {
    return ATTEMPTS.flatMap(
        attempt ->
            Arbitraries.of(TOTAL, TOTAL, TOTAL, PRICE)
                .flatMap(
                    amount ->
                        Arbitraries.of(
                            payment(attempt, SESSION, INTENT, amount),
                            payment(attempt, "cs_test_2", "pi_2", amount))));
  }

  private static BulkPurchaseCommand payment(
      int attempt, String session, String intent, Money amount) {
    return new BulkPurchaseCommand.RecordPayment(
        PURCHASE,
        new ObservedPayment(
            session,
            attempt,
            Scene.CONFERENCE,
            intent,
            amount,
            StripeMode.TEST,
            StripeMode.TEST,
            Optional.empty()));
  }

  private static Arbitrary<BulkPurchaseCommand> ofMoneyBack() {
    return Arbitraries.oneOf(
        REFUNDS.flatMap(id -> AMOUNTS.map(amount -> refund(id, Optional.of(amount)))),
        REFUNDS.flatMap(
            id ->
                SERIALS.map(
                    it ->
                        new BulkPurchaseCommand.RequestRefund(
                            PURCHASE, id, Optional.empty(), Optional.of(it), "moved", ORGANIZER))),
        REFUNDS.flatMap(
            id ->
                SESSIONS.map(
                    it ->
                        new BulkPurchaseCommand.RefundSurplus(
                            PURCHASE, id, it, "twice", ORGANIZER))),
        REFUNDS.flatMap(
            id ->
                INTENTS.flatMap(
                    intent ->
                        AMOUNTS.map(
                            amount ->
                                new BulkPurchaseCommand.RecordRefund(
                                    PURCHASE,
                                    Optional.of(id),
                                    stripeId(id, intent),
                                    intent,
                                    amount)))),
        INTENTS.flatMap(
            intent ->
                AMOUNTS.map(
                    amount ->
                        new BulkPurchaseCommand.RecordRefund(
                            PURCHASE,
                            Optional.empty(),
                            "re_" + intent + amount.amount(),
                            intent,
                            amount))),
        REFUNDS.flatMap(
            id ->
                INTENTS.map(
                    intent ->
                        new BulkPurchaseCommand.RecordRefundFailed(
                            PURCHASE,
                            Optional.of(id),
                            Optional.of(stripeId(id, intent)),
                            "lost card"))),
        Arbitraries.of("du_1", "du_2").flatMap(AnyCommand::dispute));
  }

  /** A refund is of one payment, at Stripe and here. */
  private static String stripeId(RefundId id, String intent) {
    return "re_" + id + intent;
  }

  private static BulkPurchaseCommand refund(RefundId id, Optional<Money> amount) {
    return new BulkPurchaseCommand.RequestRefund(
        PURCHASE, id, amount, Optional.empty(), "moved", ORGANIZER);
  }

  private static Arbitrary<BulkPurchaseCommand> dispute(String id) {
    return Arbitraries.of(Standing.values())
        .flatMap(
            standing ->
                INTENTS.map(
                    intent ->
                        new BulkPurchaseCommand.RecordDispute(
                            PURCHASE,
                            new ObservedDispute(
                                id, intent, id.equals("du_1") ? TOTAL : PRICE, standing))));
  }
}
