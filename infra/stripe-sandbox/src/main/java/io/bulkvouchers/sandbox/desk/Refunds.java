package io.bulkvouchers.sandbox.desk;

import com.google.gson.JsonObject;
import io.bulkvouchers.sandbox.book.Account;
import io.bulkvouchers.sandbox.book.Cause;
import io.bulkvouchers.sandbox.book.Charge;
import io.bulkvouchers.sandbox.book.Ids;
import io.bulkvouchers.sandbox.book.LedgerRow;
import io.bulkvouchers.sandbox.book.Refund;
import io.bulkvouchers.sandbox.book.RefundCourse;
import io.bulkvouchers.sandbox.time.Agenda;
import io.bulkvouchers.sandbox.time.SandboxClock;
import io.bulkvouchers.sandbox.webhook.Journal;
import io.bulkvouchers.sandbox.wire.Wire;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Sends money of a charge back to where it came from. */
public final class Refunds {

  private static final Duration DELAY = Duration.ofMinutes(3);

  private final SandboxClock clock;
  private final Agenda agenda;
  private final Journal journal;

  public Refunds(SandboxClock clock, Agenda agenda, Journal journal) {
    this.clock = clock;
    this.agenda = agenda;
    this.journal = journal;
  }

  /** What is asked: without an amount, all that is left of the charge. */
  public record Wish(OptionalLong amount, Optional<String> reason, Map<String, String> metadata) {}

  /** Refunds as the card allows; refuses what is more than the charge has left. */
  public Refund refund(Account account, Charge charge, Wish wish, Cause cause) {
    long amount = wish.amount().orElse(charge.left().amount());
    RefundRules.check(charge, amount);
    Refund refund =
        account
            .refunds()
            .put(Refund.of(charge, clock.instant(), amount, wish.reason(), wish.metadata()));
    Charge after = account.charges().put(charge.refundedBy(amount));
    journal.write(account, "refund.created", refund, cause);
    journal.write(account, "charge.refunded", after, Optional.of(before(charge, after)), cause);
    if (refund.isPending()) {
      await(account, refund);
      return refund;
    }
    // The card network's number comes a moment later, as an event of its own.
    await(account, arrive(account, refund));
    return refund;
  }

  /** What is not over with this refund happens when its time has come. */
  public void await(Account account, Refund refund) {
    if (refund.counts() && refund.method().refunds() != RefundCourse.AT_ONCE) {
      agenda.at(
          refund.created().plus(DELAY), () -> account.inOrder(() -> due(account, refund.id())));
    }
  }

  private Refund due(Account account, String id) {
    Refund refund = account.refunds().get(id);
    return switch (refund.method().refunds()) {
      case LATER -> refund.isPending() ? settle(account, refund) : refund;
      case FAILING -> refund.counts() ? fail(account, refund) : refund;
      case AT_ONCE -> refund;
    };
  }

  /** A pending refund arrives. */
  public Refund settle(Account account, Refund refund) {
    return arrive(account, refund);
  }

  /** A refund does not arrive, or comes back after it seemed to have arrived. */
  public Refund fail(Account account, Refund refund) {
    Refund failed = undo(account, refund, Refund.Status.FAILED, Cause.NONE);
    journal.write(account, "refund.failed", failed, Cause.NONE);
    return failed;
  }

  /** A pending refund is called back. */
  public Refund cancel(Account account, Refund refund, Cause cause) {
    return undo(account, refund, Refund.Status.CANCELED, cause);
  }

  /** The shop writes something else on it. */
  public Refund label(Account account, Refund refund, Map<String, String> metadata, Cause cause) {
    Refund labeled = account.refunds().put(refund.labeled(metadata));
    updated(account, refund, labeled, cause);
    return labeled;
  }

  private Refund arrive(Account account, Refund refund) {
    Refund arrived = account.refunds().put(refund.arrived(Ids.fresh("", 12)));
    enter(account, arrived, LedgerRow.Kind.REFUNDED);
    updated(account, refund, arrived, Cause.NONE);
    return arrived;
  }

  private Refund undo(Account account, Refund refund, Refund.Status end, Cause cause) {
    Refund undone = account.refunds().put(refund.undone(end));
    Charge charge = account.charges().get(refund.charge());
    account.charges().put(charge.refundedBy(-refund.money().amount()));
    if (!refund.isPending()) {
      enter(account, undone, LedgerRow.Kind.REFUND_FAILED);
    }
    updated(account, refund, undone, cause);
    return undone;
  }

  private void enter(Account account, Refund refund, LedgerRow.Kind kind) {
    account.enter(
        new LedgerRow(
            clock.instant(),
            kind,
            refund.id(),
            refund.intent(),
            refund.money(),
            refund.metadata()));
  }

  private void updated(Account account, Refund before, Refund now, Cause cause) {
    JsonObject former = Wire.former(before.render(), now.render());
    journal.write(account, "refund.updated", now, Optional.of(former), cause);
  }

  private static JsonObject before(Charge charge, Charge after) {
    JsonObject before = new JsonObject();
    before.addProperty("amount_refunded", charge.refunded());
    if (after.left().amount() == 0) {
      before.addProperty("refunded", false);
    }
    return before;
  }
}
