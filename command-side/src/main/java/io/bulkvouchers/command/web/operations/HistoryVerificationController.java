package io.bulkvouchers.command.web.operations;

import io.bulkvouchers.command.transparency.VerificationDesk;
import io.bulkvouchers.command.transparency.VerificationRun;
import io.bulkvouchers.command.web.idempotency.DrawnId;
import io.bulkvouchers.command.web.problem.ProblemCode;
import io.bulkvouchers.command.web.problem.ProblemException;
import io.bulkvouchers.command.web.security.AccessRules;
import io.bulkvouchers.command.web.security.Action;
import io.bulkvouchers.command.web.security.Caller;
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

/** Whether every event is still what was signed: each night, and when asked for. */
@RestController
@RequestMapping("/operations/history-verifications")
class HistoryVerificationController {

  private final VerificationDesk desk;
  private final LookNotes looks;

  HistoryVerificationController(VerificationDesk desk, LookNotes looks) {
    this.desk = desk;
    this.looks = looks;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.ACCEPTED)
  VerificationRun beginHistoryVerification(Caller caller, DrawnId drawn) {
    AccessRules.check(caller, Action.VERIFY_HISTORY);
    looks.note(caller);
    return desk.begin(drawn.uuid(), caller.id());
  }

  @GetMapping
  VerificationRuns listHistoryVerifications(Caller caller, @RequestParam Optional<Integer> limit) {
    AccessRules.check(caller, Action.VERIFY_HISTORY);
    return new VerificationRuns(desk.newest(Limit.of(limit)));
  }

  @GetMapping("/{id}")
  VerificationRun findHistoryVerification(Caller caller, @PathVariable String id) {
    AccessRules.check(caller, Action.VERIFY_HISTORY);
    return desk.find(id).orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND));
  }

  /** Runs, the newest first. */
  record VerificationRuns(List<VerificationRun> items) {}
}
