package io.bulkvouchers.command.web.operations;

import io.bulkvouchers.command.desk.CallDesk;
import io.bulkvouchers.command.desk.CallQuery;
import io.bulkvouchers.command.desk.CallView;
import io.bulkvouchers.command.web.problem.ProblemCode;
import io.bulkvouchers.command.web.problem.ProblemException;
import io.bulkvouchers.command.web.security.AccessRules;
import io.bulkvouchers.command.web.security.Action;
import io.bulkvouchers.command.web.security.Caller;
import io.bulkvouchers.events.ConferenceId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The calls to Stripe: what has no answer, what is parked and why, and another try. */
@RestController
class PaymentCallController {

  private static final Set<String> STATES = Set.of("wanted", "answered", "parked");
  private static final Set<String> UNFINISHED = Set.of("wanted", "parked");

  private final CallDesk calls;

  PaymentCallController(CallDesk calls) {
    this.calls = calls;
  }

  /** Without a state: all that is not answered. */
  @GetMapping("/operations/payment-calls")
  ResponseEntity<PaymentCallPage> listPaymentCalls(
      Caller caller,
      @RequestParam Optional<ConferenceId> conference,
      @RequestParam Optional<String> state,
      @RequestParam Optional<Integer> limit,
      @RequestParam Optional<String> after) {
    if (!state.map(STATES::contains).orElse(true)) {
      throw new ProblemException(
          ProblemCode.MALFORMED_REQUEST, "A state is wanted, answered or parked.");
    }
    int length = Limit.of(limit);
    List<CallView> found =
        calls.list(
            new CallQuery(
                conferences(caller, conference),
                state.map(Set::of).orElse(UNFINISHED),
                after.map(PaymentCallPage::place),
                length + 1));
    return PaymentCallPage.of(found, length).linked();
  }

  /** The same call under the same key: nothing is done twice. */
  @PostMapping("/operations/payment-calls/{key}/retry")
  @ResponseStatus(HttpStatus.ACCEPTED)
  CallView retryPaymentCall(Caller caller, @PathVariable String key) {
    CallView call = calls.find(key).orElseThrow(PaymentCallController::unknown);
    AccessRules.check(caller, Action.RETRY_PAYMENT_CALL, call.conference());
    calls.retry(key, caller.id());
    return calls.find(key).orElseThrow(PaymentCallController::unknown);
  }

  private static Set<String> conferences(Caller caller, Optional<ConferenceId> conference) {
    if (conference.isPresent()) {
      AccessRules.check(caller, Action.SEE_PAYMENT_CALLS, conference.get());
      return Set.of(conference.get().value());
    }
    AccessRules.check(caller, Action.SEE_PAYMENT_CALLS);
    return caller.conferences();
  }

  private static ProblemException unknown() {
    return new ProblemException(ProblemCode.NOT_FOUND);
  }
}
