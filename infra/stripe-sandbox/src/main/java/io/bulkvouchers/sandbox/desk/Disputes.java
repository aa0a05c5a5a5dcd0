package io.bulkvouchers.sandbox.desk;

import com.google.gson.JsonObject;
import io.bulkvouchers.sandbox.book.Account;
import io.bulkvouchers.sandbox.book.Cause;
import io.bulkvouchers.sandbox.book.Charge;
import io.bulkvouchers.sandbox.book.Dispute;
import io.bulkvouchers.sandbox.book.Dispute.Status;
import io.bulkvouchers.sandbox.book.Standing;
import io.bulkvouchers.sandbox.webhook.Journal;
import io.bulkvouchers.sandbox.wire.Refusal;
import io.bulkvouchers.sandbox.wire.Wire;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** What the payers' banks say against charges, and what is said to them. */
public final class Disputes {

  private final InstantSource clock;
  private final Journal journal;
  private final DisputeFunds funds;

  public Disputes(InstantSource clock, Journal journal) {
    this.clock = clock;
    this.journal = journal;
    this.funds = new DisputeFunds(clock, journal);
  }

  /** What the bank wants: without an amount, all that is left of the charge. */
  public record Claim(OptionalLong amount, String reason, Status status) {

    /** A chargeback of all: the money is gone at once. */
    static Claim chargeback() {
      return new Claim(OptionalLong.empty(), "fraudulent", Status.NEEDS_RESPONSE);
    }

    /** A question about all: no money moves. */
    static Claim inquiry() {
      return new Claim(OptionalLong.empty(), "fraudulent", Status.WARNING_NEEDS_RESPONSE);
    }
  }

  /** What the shop says: its evidence and metadata as they shall be from now on. */
  public record Response(JsonObject evidence, Map<String, String> metadata, Step step) {

    /** Whether the bank gets it. */
    public enum Step {
      STAGE,
      SUBMIT
    }
  }

  /** Opens a dispute; one that is no inquiry takes the money at once. */
  public Dispute open(Account account, Charge charge, Claim claim) {
    long amount = claim.amount().orElse(charge.left().amount());
    refuseImpossible(account, charge, amount);
    Dispute dispute = Dispute.of(charge, clock.instant(), amount, claim.reason(), claim.status());
    journal.write(account, "charge.dispute.created", keep(account, dispute), Cause.NONE);
    if (!claim.status().isInquiry()) {
      return funds.withdraw(account, dispute);
    }
    account.charges().put(charge.standing(Standing.INQUIRED));
    return dispute;
  }

  /** The bank was not content with the answer to its inquiry: it takes what was not refunded. */
  public Dispute escalate(Account account, Dispute inquiry) {
    if (!inquiry.status().isInquiry() || !inquiry.status().isOpen()) {
      throw wrong(inquiry, "only an open inquiry can become a chargeback");
    }
    long left = account.charges().get(inquiry.charge()).left().amount();
    if (left == 0) {
      throw wrong(inquiry, "all of its charge was refunded, nothing is left to take");
    }
    long amount = Math.min(left, inquiry.money().amount());
    Dispute dispute = keep(account, inquiry.escalated(amount));
    updated(account, inquiry, dispute, Cause.NONE);
    return funds.withdraw(account, dispute);
  }

  /** Takes the shop's answer, and sends it to the bank when it is complete. */
  public Dispute answer(Account account, Dispute dispute, Response response, Cause cause) {
    if (!dispute.status().isOpen()) {
      throw closed();
    }
    Dispute answered = dispute.answered(response.evidence(), response.metadata());
    Dispute after =
        switch (response.step()) {
          case STAGE -> answered;
          case SUBMIT -> answered.submitted();
        };
    updated(account, dispute, keep(account, after), cause);
    return response.step() == Response.Step.SUBMIT ? judge(account, after) : after;
  }

  // Stripe's test evidence decides by itself.
  private Dispute judge(Account account, Dispute dispute) {
    boolean inquiry = dispute.status().isInquiry();
    String text =
        Optional.ofNullable(dispute.evidence().get("uncategorized_text"))
            .map(word -> word.getAsString())
            .orElse("");
    return switch (text) {
      case "winning_evidence" ->
          decide(account, dispute, inquiry ? Status.WARNING_CLOSED : Status.WON);
      case "losing_evidence" ->
          inquiry ? escalate(account, dispute) : decide(account, dispute, Status.LOST);
      default -> dispute;
    };
  }

  /** The shop gives in. */
  public Dispute accept(Account account, Dispute dispute, Cause cause) {
    if (!dispute.status().isOpen()) {
      throw closed();
    }
    return close(
        account,
        dispute,
        dispute.status().isInquiry() ? Status.WARNING_CLOSED : Status.LOST,
        cause);
  }

  /** The bank decides; what was won comes back. */
  public Dispute decide(Account account, Dispute dispute, Status outcome) {
    if (!dispute.status().isOpen()) {
      throw wrong(dispute, "it is decided already");
    }
    if (outcome.isOpen() || outcome.isInquiry() != dispute.status().isInquiry()) {
      throw wrong(dispute, "an inquiry ends warning_closed, any other dispute won or lost");
    }
    Dispute done = close(account, dispute, outcome, Cause.NONE);
    return outcome == Status.WON ? funds.reinstate(account, done) : done;
  }

  private Dispute close(Account account, Dispute dispute, Status outcome, Cause cause) {
    Dispute done = keep(account, dispute.now(outcome));
    journal.write(account, "charge.dispute.closed", done, cause);
    return done;
  }

  private void updated(Account account, Dispute before, Dispute now, Cause cause) {
    JsonObject former = Wire.former(before.render(), now.render());
    journal.write(account, "charge.dispute.updated", now, Optional.of(former), cause);
  }

  private static Dispute keep(Account account, Dispute dispute) {
    return account.disputes().put(dispute);
  }

  private static void refuseImpossible(Account account, Charge charge, long amount) {
    if (!charge.paid()) {
      throw Refusal.invalid("Charge " + charge.id() + " was not paid: nothing to dispute").thrown();
    }
    if (amount < 1 || amount > charge.money().amount()) {
      throw Refusal.invalid("'amount' must be from 1 to " + charge.money().amount())
          .param("amount")
          .thrown();
    }
    boolean open =
        account
            .disputes()
            .newestFirst()
            .anyMatch(other -> other.charge().equals(charge.id()) && other.status().isOpen());
    if (open || charge.standing() == Standing.CHARGED_BACK) {
      throw Refusal.invalid("Charge " + charge.id() + " is disputed already").thrown();
    }
  }

  private static RuntimeException closed() {
    return Refusal.invalid("This dispute is already closed").whileExecuting().thrown();
  }

  private static RuntimeException wrong(Dispute dispute, String rule) {
    return Refusal.invalid(
            "Dispute %s is %s: %s".formatted(dispute.id(), dispute.status().word(), rule))
        .thrown();
  }
}
