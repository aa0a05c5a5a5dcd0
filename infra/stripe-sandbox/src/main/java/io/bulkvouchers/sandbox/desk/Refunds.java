package io.bulkvouchers.sandbox.desk;

import com.google.gson.JsonObject;
import io.bulkvouchers.sandbox.book.Account;
import io.bulkvouchers.sandbox.book.Cause;
import io.bulkvouchers.sandbox.book.Charge;
import io.bulkvouchers.sandbox.book.Ids;
import io.bulkvouchers.sandbox.book.LedgerRow;
import io.bulkvouchers.sandbox.book.Money;
import io.bulkvouchers.sandbox.book.Refund;
import io.bulkvouchers.sandbox.book.Standing;
import io.bulkvouchers.sandbox.webhook.Journal;
import io.bulkvouchers.sandbox.wire.Refusal;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Sends money of a charge back to its card. */
public final class Refunds {

  private final InstantSource clock;
  private final Journal journal;

  public Refunds(InstantSource clock, Journal journal) {
    this.clock = clock;
    this.journal = journal;
  }

  /** What is asked: without an amount, all that is left of the charge. */
  public record Wish(OptionalLong amount, Optional<String> reason, Map<String, String> metadata) {}

  /** Refunds at once; refuses what is more than the charge has left. */
  public Refund refund(Account account, Charge charge, Wish wish, Cause cause) {
    long amount = wish.amount().orElse(charge.left().amount());
    refuseChargedBack(charge);
    refuseTooMuch(charge, amount);
    Refund refund =
        account
            .refunds()
            .put(Refund.of(charge, clock.instant(), amount, wish.reason(), wish.metadata()));
    Charge after = account.charges().put(charge.refundedBy(amount));
    account.enter(
        new LedgerRow(
            clock.instant(),
            LedgerRow.Kind.REFUNDED,
            refund.id(),
            refund.intent(),
            refund.money(),
            refund.metadata()));
    journal.write(account, "refund.created", refund, cause);
    journal.write(account, "charge.refunded", after, Optional.of(before(charge, after)), cause);
    reference(account, refund);
    return refund;
  }

  // The card network's number comes a moment later, as an event of its own.
  private void reference(Account account, Refund refund) {
    Refund referenced = account.refunds().put(refund.referenced(Ids.fresh("", 12)));
    JsonObject before = new JsonObject();
    before.add("destination_details", refund.render().get("destination_details"));
    journal.write(account, "refund.updated", referenced, Optional.of(before), Cause.NONE);
  }

  private static JsonObject before(Charge charge, Charge after) {
    JsonObject before = new JsonObject();
    before.addProperty("amount_refunded", charge.refunded());
    if (after.left().amount() == 0) {
      before.addProperty("refunded", false);
    }
    return before;
  }

  // The bank has given the payer the money already.
  private static void refuseChargedBack(Charge charge) {
    if (charge.standing() == Standing.CHARGED_BACK) {
      throw Refusal.invalid(
              "Charge " + charge.id() + " has been charged back; cannot issue a refund.")
          .code("charge_disputed")
          .whileExecuting()
          .thrown();
    }
  }

  private static void refuseTooMuch(Charge charge, long amount) {
    if (charge.left().amount() == 0) {
      throw Refusal.invalid("Charge " + charge.id() + " has already been refunded.")
          .code("charge_already_refunded")
          .whileExecuting()
          .thrown();
    }
    if (amount > charge.left().amount()) {
      throw Refusal.invalid(
              "Refund amount (%s) is greater than %s (%s)"
                  .formatted(
                      new Money(amount, charge.money().currency()).text(),
                      charge.refunded() == 0 ? "charge amount" : "unrefunded amount on charge",
                      charge.left().text()))
          .code("amount_too_large")
          .param("amount")
          .whileExecuting()
          .thrown();
    }
  }
}
