package io.bulkvouchers.command.life;

import io.bulkvouchers.command.gateway.RefundSight.Progress;
import io.bulkvouchers.command.purchase.Attempts;
import io.bulkvouchers.command.purchase.BulkPurchase.Cancelled;
import io.bulkvouchers.command.purchase.BulkPurchase.Denied;
import io.bulkvouchers.command.purchase.BulkPurchase.Existing;
import io.bulkvouchers.command.purchase.Funds;
import io.bulkvouchers.command.purchase.ObservedDispute.Standing;
import io.bulkvouchers.command.purchase.Status;
import io.bulkvouchers.command.purchase.Surplus;
import io.bulkvouchers.events.BulkPurchaseEvent.PaymentReceived;
import io.bulkvouchers.events.FailureReason;
import io.bulkvouchers.events.ReviewEvent.FlaggedForReview;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Compares what we say with what Stripe really did. Each line says what is wrong, and where. */
final class Books {

  private final World world;
  private final Ledger ledger;
  private final List<String> wrong = new ArrayList<>();

  Books(World world) {
    this.world = world;
    this.ledger = world.stripe.ledger();
  }

  /** Nobody can pay what is paid or called off, and nothing was ever done twice. */
  List<String> soonAfterTheFaults() {
    wrong.addAll(ledger.violations());
    world.stripe.twoOpen().forEach(it -> wrong.add("two open sessions: " + it));
    for (Ledger.Session session : ledger.sessions(Ledger.Page.OPEN)) {
      Existing state = world.state(session.purchase());
      if (isKnown(state, session) && (Held.paid(state).isPresent() || isOver(state))) {
        wrong.add("%s is open, %s is %s".formatted(session.id, session.purchase(), state.status()));
      }
    }
    return wrong;
  }

  /**
   * Nothing stays in between, even when no webhook came; but nobody looks at a page that opened
   * after the refusal of its own call.
   */
  List<String> whenStripeIsDone() {
    world.all().stream().filter(state -> !hasRefusedAttempt(state)).forEach(this::inBetween);
    wrong.addAll(world.workshop.parked().stream().map(it -> "parked: " + it).toList());
    return wrong;
  }

  private void inBetween(Existing state) {
    Status status = state.status();
    if (status == Status.PAID) {
      wrong.add("paid, and no codes: " + state.order().id());
    }
    boolean undecided = state.order().reviews().open().stream().anyMatch(Books::holdsMoney);
    if (!undecided && (status == Status.PROCESSING || status == Status.AWAITING_FUNDS)) {
      wrong.add("stays in between: %s %s".formatted(state.order().id(), status));
    }
    Held.funds(state)
        .filter(funds -> !funds.refunds().open().isEmpty())
        .ifPresent(funds -> wrong.add("open refunds: " + funds.refunds().open().keySet()));
    state.order().reviews().surplus().values().stream()
        .filter(surplus -> !surplus.refunds().open().isEmpty())
        .forEach(surplus -> wrong.add("open refunds: " + surplus.refunds().open().keySet()));
  }

  private static boolean hasRefusedAttempt(Existing state) {
    return state.order().attempts().all().stream()
        .anyMatch(it -> it.ended().equals(Optional.of(FailureReason.CHECKOUT_REFUSED)));
  }

  /** Captured, refunded and disputed are the same on both sides, to the minor unit. */
  List<String> balanced() {
    whenStripeIsDone();
    world.all().forEach(this::inBetween);
    wrong.addAll(ledger.violations());
    world.mail.parked().forEach(it -> wrong.add("parked mail: " + it));
    world.all().forEach(this::balanced);
    wrong.addAll(world.usage());
    return wrong;
  }

  private void balanced(Existing state) {
    List<Ledger.Payment> captured = ledger.captured(state.order().id());
    Optional<PaymentReceived> paid = Held.paid(state);
    Collection<Surplus> surplus = state.order().reviews().surplus().values();
    Set<String> ours = new TreeSet<>();
    paid.ifPresent(it -> ours.add(it.paymentIntentId()));
    surplus.forEach(it -> ours.add(it.payment().paymentIntentId()));
    same(state, "payments", new TreeSet<>(captured.stream().map(it -> it.id).toList()), ours);
    surplus.forEach(
        it -> same(state, "disputes of surplus", Set.of(), it.disputes().open().keySet()));
    surplus.stream()
        .map(it -> ledger.payments.get(it.payment().paymentIntentId()))
        .filter(payment -> ledger.rest(payment) > 0)
        // Stripe refuses to refund what is left beside a lost dispute.
        .filter(payment -> ledger.disputed(payment, Standing.LOST) == 0)
        .forEach(payment -> wrong.add("nobody can send back " + payment.id));
    for (Ledger.Payment payment : captured) {
      of(state, payment.id).ifPresent(books -> compare(state, payment, books));
    }
    Held.funds(state).ifPresent(funds -> worth(state, funds));
  }

  private record Sums(long in, long back, long lost) {}

  private static Optional<Sums> of(Existing state, String intent) {
    Optional<Sums> ordered =
        Held.funds(state)
            .filter(funds -> funds.payment().paymentIntentId().equals(intent))
            .map(Books::sums);
    return ordered.or(() -> state.order().reviews().surplusOf(intent).map(Books::sums));
  }

  private static Sums sums(Funds funds) {
    return new Sums(
        funds.payment().amount().amount(),
        funds.refunds().total().amount(),
        funds.disputes().lost().amount());
  }

  private static Sums sums(Surplus surplus) {
    return new Sums(
        surplus.payment().amount().amount(),
        surplus.refunds().total().amount(),
        surplus.disputes().lost().amount());
  }

  private void compare(Existing state, Ledger.Payment payment, Sums ours) {
    String of = " of " + payment.id;
    same(state, "captured" + of, payment.amount.amount(), ours.in());
    same(state, "refunded" + of, ledger.refunded(payment, Progress.SUCCEEDED), ours.back());
    same(state, "lost" + of, ledger.disputed(payment, Standing.LOST), ours.lost());
  }

  /** What is left of the money is what the live and the missing codes are worth. */
  private void worth(Existing state, Funds funds) {
    same(state, "open disputes", Set.of(), funds.disputes().open().keySet());
    long unit = state.order().unitPrice().orElseThrow().amount();
    long gone = funds.gone().amount();
    int quantity = state.order().quantity();
    Held.vouchers(state)
        .ifPresent(
            codes -> {
              long due = Math.max(0, quantity - gone / unit);
              long left = codes.live().count();
              boolean onlyUsed = codes.unused().ranges().isEmpty();
              same(state, "codes after repair", due, onlyUsed ? Math.min(due, left) : left);
              if (codes.revoked().count() > quantity - due) {
                wrong.add("more is revoked than went back: " + codes);
              }
            });
  }

  private void same(Existing state, String what, Object stripe, Object ours) {
    if (!stripe.equals(ours)) {
      wrong.add("%s: %s should be %s, is %s".formatted(state.order().id(), what, stripe, ours));
    }
  }

  private static boolean holdsMoney(FlaggedForReview flag) {
    return flag.payment().isPresent();
  }

  /** A request that came after its own refusal opened a page that nobody was told of. */
  private boolean isKnown(Existing state, Ledger.Session session) {
    Attempts attempts = state.order().attempts();
    return !world.isRefused(session.call)
        || attempts.abandoned().contains(session.id)
        || attempts.all().stream()
            .flatMap(attempt -> attempt.session().stream())
            .anyMatch(started -> started.sessionId().equals(session.id));
  }

  private static boolean isOver(Existing state) {
    return state instanceof Cancelled || state instanceof Denied;
  }
}
