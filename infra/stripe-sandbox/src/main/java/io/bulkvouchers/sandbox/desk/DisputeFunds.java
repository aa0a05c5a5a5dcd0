package io.bulkvouchers.sandbox.desk;

import io.bulkvouchers.sandbox.book.Account;
import io.bulkvouchers.sandbox.book.Cause;
import io.bulkvouchers.sandbox.book.Charge;
import io.bulkvouchers.sandbox.book.Dispute;
import io.bulkvouchers.sandbox.book.LedgerRow;
import io.bulkvouchers.sandbox.book.Standing;
import io.bulkvouchers.sandbox.webhook.Journal;
import java.time.InstantSource;

/** The money of disputes: taken when the bank wants it, given back when it was wrong. */
record DisputeFunds(InstantSource clock, Journal journal) {

  Dispute withdraw(Account account, Dispute dispute) {
    Dispute debited = dispute.moved(clock.instant(), -dispute.money().amount());
    enter(account, debited, Standing.CHARGED_BACK, LedgerRow.Kind.DISPUTED);
    journal.write(account, "charge.dispute.funds_withdrawn", debited, Cause.NONE);
    return debited;
  }

  Dispute reinstate(Account account, Dispute dispute) {
    Dispute credited = dispute.moved(clock.instant(), dispute.money().amount());
    enter(account, credited, Standing.REINSTATED, LedgerRow.Kind.REINSTATED);
    journal.write(account, "charge.dispute.funds_reinstated", credited, Cause.NONE);
    return credited;
  }

  private void enter(Account account, Dispute dispute, Standing standing, LedgerRow.Kind kind) {
    Charge charge = account.charges().get(dispute.charge());
    account.disputes().put(dispute);
    account.charges().put(charge.standing(standing));
    account.enter(
        new LedgerRow(
            clock.instant(),
            kind,
            dispute.id(),
            dispute.intent(),
            dispute.money(),
            charge.metadata()));
  }
}
