package io.bulkvouchers.command.purchase;

import static io.bulkvouchers.command.purchase.Scene.BUYER;
import static io.bulkvouchers.command.purchase.Scene.EXPIRY;
import static io.bulkvouchers.command.purchase.Scene.INTENT;
import static io.bulkvouchers.command.purchase.Scene.ORGANIZER;
import static io.bulkvouchers.command.purchase.Scene.PLAN;
import static io.bulkvouchers.command.purchase.Scene.PRICE;
import static io.bulkvouchers.command.purchase.Scene.PURCHASE;
import static io.bulkvouchers.command.purchase.Scene.REFUND;
import static io.bulkvouchers.command.purchase.Scene.SESSION;
import static io.bulkvouchers.command.purchase.Scene.TOTAL;
import static io.bulkvouchers.command.purchase.Scene.approved;
import static io.bulkvouchers.command.purchase.Scene.created;
import static io.bulkvouchers.command.purchase.Scene.disputed;
import static io.bulkvouchers.command.purchase.Scene.expired;
import static io.bulkvouchers.command.purchase.Scene.fulfilled;
import static io.bulkvouchers.command.purchase.Scene.received;
import static io.bulkvouchers.command.purchase.Scene.refunded;
import static io.bulkvouchers.command.purchase.Scene.requested;
import static io.bulkvouchers.command.purchase.Scene.started;
import static io.bulkvouchers.command.purchase.Scene.upToFulfilled;
import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.command.purchase.ObservedDispute.Standing;
import io.bulkvouchers.command.purchase.Requester.Capacity;
import io.bulkvouchers.events.BulkPurchaseEvent;
import io.bulkvouchers.events.DisputeStage;
import io.bulkvouchers.events.FailureReason;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.OrderReference;
import io.bulkvouchers.events.ReviewEvent.FlaggedForReview;
import io.bulkvouchers.events.ReviewEvent.SurplusDisputed;
import io.bulkvouchers.events.ReviewKind;
import io.bulkvouchers.events.Serials;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Meets every state with every command: the table beside this test is the state diagram. */
class StateMatrixTest {

  private static final Map<String, List<BulkPurchaseEvent>> STATES = states();

  @Test
  void everyStateAnswersEveryCommandAsTheTableSays() throws IOException {
    assertThat(table()).isEqualTo(resource("state-matrix.txt"));
  }

  @Test
  void theTableHasEveryStateAndEveryCommand() {
    assertThat(STATES.values().stream().map(facts -> (Object) Spec.after(facts).getClass()))
        .containsAll(leaves(BulkPurchase.class).toList());
    assertThat(commands().stream().map(command -> (Object) command.getClass()))
        .containsExactlyInAnyOrderElementsOf(leaves(BulkPurchaseCommand.class).toList());
  }

  private static Stream<Object> leaves(Class<?> type) {
    return Arrays.stream(type.getPermittedSubclasses())
        .flatMap(sub -> sub.isSealed() ? leaves(sub) : Stream.of(sub));
  }

  private static String table() {
    StringBuilder table = new StringBuilder();
    for (BulkPurchaseCommand command : commands()) {
      table.append(command.getClass().getSimpleName()).append('\n');
      STATES.forEach(
          (name, facts) ->
              table.append("  %-23s %s%n".formatted(name, answer(Spec.after(facts), command))));
    }
    return table.toString();
  }

  private static String answer(BulkPurchase state, BulkPurchaseCommand command) {
    return switch (BulkPurchaseDecider.decide(state, command)) {
      case Decision.Refusal(var rule, _) -> "refused: " + rule.code();
      case Decision.Accepted(var events) when events.isEmpty() -> "-";
      case Decision.Accepted(var events) -> {
        BulkPurchase after = state;
        for (BulkPurchaseEvent event : events) {
          after = BulkPurchaseHistory.evolve(after, event);
        }
        yield events.stream()
            .map(event -> event.getClass().getSimpleName())
            .collect(Collectors.joining(", ", "", " -> " + after.status().word()));
      }
    };
  }

  private static Map<String, List<BulkPurchaseEvent>> states() {
    BulkPurchaseEvent free = created(Money.of(0, "USD"));
    BulkPurchaseEvent cancelled =
        new BulkPurchaseEvent.Cancelled(PURCHASE, ORGANIZER, "no interest");
    Map<String, List<BulkPurchaseEvent>> states = new LinkedHashMap<>();
    states.put("not_requested", List.of());
    states.put("pending", List.of(created(PRICE)));
    states.put("pending, free", List.of(free));
    states.put("approved", List.of(created(PRICE), approved()));
    states.put("approved, free", List.of(free, approved()));
    states.put(
        "denied",
        List.of(created(PRICE), new BulkPurchaseEvent.Denied(PURCHASE, ORGANIZER, "budget")));
    states.put("cancelled", List.of(created(PRICE), cancelled));
    states.put(
        "cancelled after failed", List.of(created(PRICE), requested(1), expired(1), cancelled));
    states.put("processing", List.of(created(PRICE), requested(1)));
    states.put("processing, open", List.of(created(PRICE), requested(1), started(1)));
    FlaggedForReview wrong = SurplusScene.flag(ReviewKind.PAYMENT_MISMATCH, SESSION, INTENT, TOTAL);
    SurplusDisputed taken =
        new SurplusDisputed(PURCHASE, "du_1", INTENT, TOTAL, DisputeStage.CHARGEBACK);
    states.put("processing, surplus", List.of(created(PRICE), requested(1), started(1), wrong));
    states.put(
        "processing, disputed", List.of(created(PRICE), requested(1), started(1), wrong, taken));
    states.put(
        "processing, called off",
        List.of(
            created(PRICE),
            requested(1),
            new BulkPurchaseEvent.CancellationRequested(PURCHASE, 1, BUYER, "no interest")));
    states.put(
        "awaiting_funds", List.of(created(PRICE), requested(1), Scene.onItsWay(SESSION, INTENT)));
    states.put("failed", List.of(created(PRICE), requested(1), expired(1)));
    states.put("paid", List.of(created(PRICE), requested(1), received()));
    states.put("fulfilled", List.of(upToFulfilled()));
    states.put("fulfilled, free", List.of(free, approved(), fulfilled()));
    states.put(
        "partially_refunded",
        List.of(upToFulfilled(refunded(Optional.empty(), "re_0", PRICE, PRICE, "10"))));
    states.put("fulfilled, used", List.of(upToFulfilled(ShopScene.redeemed(4, "order-1"))));
    states.put("disputed", List.of(upToFulfilled(disputed(TOTAL))));
    states.put(
        "refunded",
        List.of(upToFulfilled(refunded(Optional.empty(), "re_0", TOTAL, TOTAL, "1-10"))));
    states.put(
        "refunded, used",
        List.of(
            upToFulfilled(
                ShopScene.redeemed(4, "order-1"),
                refunded(Optional.empty(), "re_0", TOTAL, TOTAL, "1-3,5-10"))));
    return states;
  }

  private static List<BulkPurchaseCommand> commands() {
    return List.of(
        Scene.create(10, Optional.of(PRICE), Capacity.ORGANIZER),
        new BulkPurchaseCommand.ReviseTerms(
            PURCHASE, PRICE, Optional.empty(), Optional.empty(), ORGANIZER, Scene.conference()),
        new BulkPurchaseCommand.Approve(PURCHASE, ORGANIZER, Optional.empty()),
        new BulkPurchaseCommand.Deny(PURCHASE, ORGANIZER, "budget"),
        new BulkPurchaseCommand.Cancel(PURCHASE, BUYER, "no interest"),
        new BulkPurchaseCommand.StartCheckout(PURCHASE, PLAN),
        new BulkPurchaseCommand.RecordCheckoutStarted(
            PURCHASE, 1, SESSION, "http://stripe/pay", EXPIRY),
        new BulkPurchaseCommand.FailAttempt(
            PURCHASE, 1, Optional.of(SESSION), FailureReason.CHECKOUT_EXPIRED),
        new BulkPurchaseCommand.RecordPaymentPending(PURCHASE, 1, SESSION, INTENT),
        new BulkPurchaseCommand.RecordPayment(PURCHASE, Scene.payment(1, TOTAL)),
        new BulkPurchaseCommand.Fulfill(PURCHASE, "salt", 7),
        new BulkPurchaseCommand.VoidVouchers(
            PURCHASE, new VoucherChoice.Named(Serials.parse("3")), "lost", ORGANIZER),
        new BulkPurchaseCommand.AddVouchers(PURCHASE, "pepper", 7, "lost", ORGANIZER),
        new BulkPurchaseCommand.ExtendVouchers(
            PURCHASE, new VoucherChoice.Named(Serials.parse("3")), EXPIRY, "moved", ORGANIZER),
        ShopScene.redeem(4, "order-1"),
        new BulkPurchaseCommand.ReleaseVoucher(PURCHASE, 4, new OrderReference("order-1")),
        new BulkPurchaseCommand.RequestRefund(
            PURCHASE, REFUND, Optional.of(PRICE), Optional.empty(), "moved", ORGANIZER),
        new BulkPurchaseCommand.RefundSurplus(PURCHASE, REFUND, SESSION, "twice", ORGANIZER),
        new BulkPurchaseCommand.RecordRefund(PURCHASE, Optional.empty(), "re_1", INTENT, PRICE),
        new BulkPurchaseCommand.RecordRefundFailed(
            PURCHASE, Optional.of(REFUND), Optional.of("re_0"), "lost card"),
        new BulkPurchaseCommand.RecordDispute(PURCHASE, Scene.dispute(Standing.CHARGEBACK, TOTAL)),
        new BulkPurchaseCommand.ResolveReview(PURCHASE, SESSION, "settled", ORGANIZER));
  }

  private static String resource(String name) throws IOException {
    try (var file = StateMatrixTest.class.getResourceAsStream(name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
