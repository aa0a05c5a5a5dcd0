package io.bulkvouchers.command.checkout;

import io.bulkvouchers.command.aggregate.Purchases;
import io.bulkvouchers.command.aggregate.Refused;
import io.bulkvouchers.command.purchase.Basket;
import io.bulkvouchers.command.purchase.BulkPurchase.Existing;
import io.bulkvouchers.command.purchase.BulkPurchase.Fulfilled;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.AddVouchers;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RedeemVoucher;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.ReleaseVoucher;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RequestRefund;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.VoidVouchers;
import io.bulkvouchers.command.purchase.Funds;
import io.bulkvouchers.command.purchase.VoucherChoice.Named;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.OrderReference;
import io.bulkvouchers.events.ProductId;
import io.bulkvouchers.events.PurchaseId;
import io.bulkvouchers.events.RefundId;
import io.bulkvouchers.events.Serials;
import io.bulkvouchers.events.UserId;
import io.bulkvouchers.events.wire.Origin;
import io.bulkvouchers.sandbox.client.SandboxControl;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Everything that people, shops and banks may do to one purchase, drawn by chance. */
final class Rush {

  private static final Origin SHOP =
      new Origin(Optional.of("shop"), Optional.empty(), Optional.empty());
  private static final UserId ORGANIZER = new UserId("organizer");
  private static final Money UNIT = Money.of(8950, "USD");
  private static final Basket BASKET =
      new Basket(List.of(new Basket.Line(new ProductId("corporate"), 2, Money.of(34900, "USD"))));

  private final Purchases purchases;
  private final SandboxControl stripe;
  private final int codeKey;
  private final Map<PurchaseId, String> disputes = new ConcurrentHashMap<>();
  private final Set<PurchaseId> chosen = ConcurrentHashMap.newKeySet();
  private final Map<String, Integer> done = new ConcurrentHashMap<>();

  Rush(Purchases purchases, SandboxControl stripe, int codeKey) {
    this.purchases = purchases;
    this.stripe = stripe;
    this.codeKey = codeKey;
  }

  /** What was done, and what was refused, by kind. */
  Map<String, Integer> done() {
    return Map.copyOf(done);
  }

  /** One thing; a refusal is an answer, anything else is thrown. */
  void act(PurchaseId id, long seed) {
    SplittableRandom chance = new SplittableRandom(seed);
    int drawn = chance.nextInt(100);
    if (drawn < 45) {
      ask(new RedeemVoucher(id, serial(chance), order(chance), BASKET, Instant.now()));
    } else if (drawn < 75) {
      ask(new ReleaseVoucher(id, serial(chance), order(chance)));
    } else if (drawn < 83) {
      ask(refund(id, chance));
    } else if (drawn < 89) {
      ask(new VoidVouchers(id, new Named(Serials.of(serial(chance), 1)), "lost", ORGANIZER));
    } else if (drawn < 94) {
      ask(new AddVouchers(id, "s" + seed, codeKey, "lost", ORGANIZER));
    } else {
      bank(id, chance);
    }
  }

  /** Banks decide what is left. */
  void endDisputes() {
    disputes.forEach((id, dispute) -> stripe.decideDispute(dispute, "won"));
    disputes.clear();
  }

  private void ask(BulkPurchaseCommand command) {
    String kind = command.getClass().getSimpleName();
    try {
      purchases.handle(command, SHOP);
      done.merge(kind, 1, Integer::sum);
    } catch (Refused refused) {
      done.merge(kind + " refused", 1, Integer::sum);
    }
  }

  private void bank(PurchaseId id, SplittableRandom chance) {
    String open = disputes.remove(id);
    if (open != null) {
      stripe.decideDispute(open, chance.nextBoolean() ? "won" : "lost");
      done.merge("decided", 1, Integer::sum);
    } else if (disputable(purchases.find(id).orElseThrow().state()) && chosen.add(id)) {
      String intent = payment(purchases.find(id).orElseThrow().state());
      disputes.put(id, stripe.openDispute(intent, UNIT.amount()).dispute());
      done.merge("disputed", 1, Integer::sum);
    }
  }

  /** One dispute a purchase, and early: what is refunded at the same moment is left alone. */
  private static boolean disputable(Existing state) {
    return state instanceof Fulfilled fulfilled
        && fulfilled.funds().filter(it -> it.left().exceeds(UNIT.times(6))).isPresent();
  }

  private static String payment(Existing state) {
    return ((Fulfilled) state).funds().map(Funds::payment).orElseThrow().paymentIntentId();
  }

  private static RequestRefund refund(PurchaseId id, SplittableRandom chance) {
    return new RequestRefund(
        id,
        RefundId.of(new UUID(chance.nextLong(), chance.nextLong())),
        Optional.of(chance.nextInt(12) == 0 ? UNIT.times(7) : UNIT),
        Optional.empty(),
        "cancelled",
        ORGANIZER);
  }

  private static int serial(SplittableRandom chance) {
    return 1 + chance.nextInt(11);
  }

  private static OrderReference order(SplittableRandom chance) {
    return new OrderReference("order-" + chance.nextInt(3));
  }
}
