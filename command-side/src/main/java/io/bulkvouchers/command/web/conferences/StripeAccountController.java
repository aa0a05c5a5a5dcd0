package io.bulkvouchers.command.web.conferences;

import io.bulkvouchers.command.aggregate.Conferences;
import io.bulkvouchers.command.secrets.StripeAccount;
import io.bulkvouchers.command.secrets.StripeAccounts;
import io.bulkvouchers.command.web.problem.ProblemCode;
import io.bulkvouchers.command.web.problem.ProblemException;
import io.bulkvouchers.command.web.security.AccessRules;
import io.bulkvouchers.command.web.security.Action;
import io.bulkvouchers.command.web.security.Caller;
import io.bulkvouchers.events.ConferenceId;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How a conference is paid. */
@RestController
@RequestMapping("/conferences/{conference}/stripe-account")
class StripeAccountController {

  private final Conferences conferences;
  private final StripeAccounts accounts;

  StripeAccountController(Conferences conferences, StripeAccounts accounts) {
    this.conferences = conferences;
    this.accounts = accounts;
  }

  @PutMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void connectStripe(
      Caller caller, @PathVariable ConferenceId conference, @RequestBody ConnectStripe asked) {
    AccessRules.check(caller, Action.CONNECT_STRIPE, conference);
    if (conferences.find(conference).isEmpty()) {
      throw new ProblemException(ProblemCode.UNKNOWN_CONFERENCE);
    }
    accounts.put(conference, StripeAccount.of(asked.secretKey(), asked.webhookSecrets()));
  }
}
