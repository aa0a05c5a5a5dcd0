package io.bulkvouchers.command.web.conferences;

import io.bulkvouchers.command.aggregate.Conferences;
import io.bulkvouchers.command.secrets.StripeAccount;
import io.bulkvouchers.command.secrets.StripeConnections;
import io.bulkvouchers.command.web.problem.ProblemCode;
import io.bulkvouchers.command.web.problem.ProblemException;
import io.bulkvouchers.command.web.security.AccessRules;
import io.bulkvouchers.command.web.security.Action;
import io.bulkvouchers.command.web.security.Caller;
import io.bulkvouchers.events.ConferenceId;
import java.util.function.UnaryOperator;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * How a conference is paid. Keys and secrets come in and never go out; each can be replaced while
 * the other goes on to be used, so that nothing stands still meanwhile.
 */
@RestController
@RequestMapping("/conferences/{conference}/stripe-account")
class StripeAccountController {

  private static final String NOT_CONNECTED = "The conference has no Stripe account connected.";

  private final Conferences conferences;
  private final StripeDesk desk;
  private final StripeConnections connections;

  StripeAccountController(Conferences conferences, StripeDesk desk, StripeConnections connections) {
    this.conferences = conferences;
    this.desk = desk;
    this.connections = connections;
  }

  @GetMapping
  StripeAccountAnswer see(Caller caller, @PathVariable ConferenceId conference) {
    check(caller, Action.SEE_STRIPE_ACCOUNT, conference);
    return connections
        .find(conference)
        .map(StripeAccountAnswer::of)
        .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, NOT_CONNECTED));
  }

  @PutMapping
  StripeAccountAnswer connect(
      Caller caller, @PathVariable ConferenceId conference, @RequestBody ConnectStripe asked) {
    check(caller, Action.CONNECT_STRIPE, conference);
    return StripeAccountAnswer.of(
        desk.connect(
            conference, StripeAccount.of(asked.secretKey(), asked.webhookSecrets()), caller.id()));
  }

  /** Another key; the webhook secrets stay. */
  @PutMapping("/secret-key")
  StripeAccountAnswer replaceKey(
      Caller caller, @PathVariable ConferenceId conference, @RequestBody ReplaceStripeKey asked) {
    check(caller, Action.CONNECT_STRIPE, conference);
    StripeAccount before = desk.find(conference).account();
    return StripeAccountAnswer.of(
        desk.connect(conference, before.withKey(asked.secretKey()), caller.id()));
  }

  /** One secret more: events signed with it are good from now on, beside those before. */
  @PostMapping("/webhook-secrets")
  StripeAccountAnswer addSecret(
      Caller caller, @PathVariable ConferenceId conference, @RequestBody AddWebhookSecret asked) {
    return change(caller, conference, account -> account.withSecret(asked.webhookSecret()));
  }

  /** All but the newest. */
  @DeleteMapping("/webhook-secrets/older")
  StripeAccountAnswer dropOlderSecrets(Caller caller, @PathVariable ConferenceId conference) {
    return change(caller, conference, StripeAccount::withNewestSecret);
  }

  private StripeAccountAnswer change(
      Caller caller, ConferenceId conference, UnaryOperator<StripeAccount> change) {
    check(caller, Action.CONNECT_STRIPE, conference);
    return StripeAccountAnswer.of(desk.change(conference, change, caller.id()));
  }

  private void check(Caller caller, Action action, ConferenceId conference) {
    AccessRules.check(caller, action, conference);
    if (conferences.version(conference).isEmpty()) {
      throw new ProblemException(ProblemCode.UNKNOWN_CONFERENCE);
    }
  }
}
