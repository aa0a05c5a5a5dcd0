package io.bulkvouchers.command.web.operations;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.bulkvouchers.command.aggregate.Conferences;
import io.bulkvouchers.command.reconciliation.Difference;
import io.bulkvouchers.command.reconciliation.ReconciliationDesk;
import io.bulkvouchers.command.reconciliation.ReconciliationRun;
import io.bulkvouchers.command.secrets.StripeAccounts;
import io.bulkvouchers.command.web.idempotency.DrawnId;
import io.bulkvouchers.command.web.problem.ProblemCode;
import io.bulkvouchers.command.web.problem.ProblemException;
import io.bulkvouchers.command.web.security.AccessRules;
import io.bulkvouchers.command.web.security.Action;
import io.bulkvouchers.command.web.security.Caller;
import io.bulkvouchers.events.ConferenceId;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Whether our facts about money agree with Stripe: asked for, and read. */
@RestController
@RequestMapping("/conferences/{conference}/reconciliations")
class ReconciliationController {

  private final ReconciliationDesk desk;
  private final Conferences conferences;
  private final StripeAccounts accounts;

  ReconciliationController(
      ReconciliationDesk desk, Conferences conferences, StripeAccounts accounts) {
    this.desk = desk;
    this.conferences = conferences;
    this.accounts = accounts;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.ACCEPTED)
  ReconciliationRun beginReconciliation(
      Caller caller, DrawnId drawn, @PathVariable ConferenceId conference) {
    AccessRules.check(caller, Action.RECONCILE, conference);
    if (conferences.find(conference).isEmpty()) {
      throw new ProblemException(ProblemCode.UNKNOWN_CONFERENCE);
    }
    if (accounts.find(conference).isEmpty()) {
      throw new ProblemException(ProblemCode.NO_STRIPE_ACCOUNT);
    }
    return desk.begin(conference, drawn.uuid(), caller.id());
  }

  @GetMapping
  Runs listReconciliations(
      Caller caller, @PathVariable ConferenceId conference, @RequestParam Optional<Integer> limit) {
    AccessRules.check(caller, Action.SEE_RECONCILIATIONS, conference);
    return new Runs(desk.newest(conference, Limit.of(limit)));
  }

  @GetMapping("/{id}")
  Detail findReconciliation(
      Caller caller, @PathVariable ConferenceId conference, @PathVariable String id) {
    AccessRules.check(caller, Action.SEE_RECONCILIATIONS, conference);
    ReconciliationRun run =
        desk.find(id)
            .filter(found -> found.conference().equals(conference))
            .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND));
    return new Detail(run, desk.differences(id));
  }

  /** Runs, the newest first. */
  record Runs(List<ReconciliationRun> reconciliations) {}

  /** A run with every row that differs. */
  record Detail(@JsonUnwrapped ReconciliationRun run, List<Difference> differences) {}
}
