package io.bulkvouchers.command.web.conferences;

import io.bulkvouchers.command.calls.AccountSwitch;
import io.bulkvouchers.command.calls.AccountSwitch.Result;
import io.bulkvouchers.command.secrets.StripeAccount;
import io.bulkvouchers.command.secrets.StripeConnection;
import io.bulkvouchers.command.secrets.StripeConnections;
import io.bulkvouchers.command.secrets.StripeIdentities;
import io.bulkvouchers.command.secrets.StripeIdentity;
import io.bulkvouchers.command.web.problem.ProblemCode;
import io.bulkvouchers.command.web.problem.ProblemException;
import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.events.UserId;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Connects accounts. A key of another account than before is taken only while nothing at the old
 * one can move. Where the keys may not ask whose they are, what they show tells whether it is.
 */
@Component
class StripeDesk {

  private static final Logger LOG = LoggerFactory.getLogger(StripeDesk.class);

  private final StripeConnections connections;
  private final StripeIdentities identities;
  private final AccountSwitch accountSwitch;

  StripeDesk(
      StripeConnections connections, StripeIdentities identities, AccountSwitch accountSwitch) {
    this.connections = connections;
    this.identities = identities;
    this.accountSwitch = accountSwitch;
  }

  StripeConnection find(ConferenceId conference) {
    return connections
        .find(conference)
        .orElseThrow(() -> new ProblemException(ProblemCode.NO_STRIPE_ACCOUNT));
  }

  StripeConnection connect(ConferenceId conference, StripeAccount account, UserId actor) {
    Optional<StripeConnection> before = connections.find(conference);
    Optional<String> id = accountId(account);
    Result result =
        before.filter(old -> isSame(conference, old, account, id)).isPresent()
            ? accountSwitch.anyway(
                conference,
                () -> {
                  refuseIfChanged(conference, before);
                  connections.renew(conference, account, id);
                })
            : accountSwitch.unlessNeeded(
                conference,
                () -> {
                  refuseIfChanged(conference, before);
                  connections.put(conference, account, id);
                });
    refuseIfNeeded(result);
    LOG.info(
        "fact=stripe_account_connected conference={} account={} mode={} actor={}",
        conference,
        id.orElse("hidden"),
        account.mode(),
        actor);
    return find(conference);
  }

  /** Changes the webhook secrets, in place. */
  StripeConnection change(
      ConferenceId conference, UnaryOperator<StripeAccount> change, UserId actor) {
    StripeConnection changed =
        connections
            .change(conference, change)
            .orElseThrow(() -> new ProblemException(ProblemCode.NO_STRIPE_ACCOUNT));
    LOG.info(
        "fact=webhook_secrets_changed conference={} secrets={} actor={}",
        conference,
        changed.account().webhookSecrets().size(),
        actor);
    return changed;
  }

  private static void refuseIfNeeded(Result result) {
    switch (result) {
      case DONE -> {}
      case OPEN -> throw new ProblemException(ProblemCode.STRIPE_ACCOUNT_IN_USE);
      case HOLDS_MONEY ->
          throw new ProblemException(
              ProblemCode.STRIPE_ACCOUNT_IN_USE,
              "The connected account has taken money of this conference, whose refunds and disputes"
                  + " are heard only there.");
    }
  }

  private void refuseIfChanged(ConferenceId conference, Optional<StripeConnection> before) {
    if (!connections.find(conference).equals(before)) {
      throw new ProblemException(
          ProblemCode.VERSION_CONFLICT,
          "Somebody has connected an account at the same moment. See it, then decide again.");
    }
  }

  /** Live and test keys are of two worlds, whatever account they name. */
  private boolean isSame(
      ConferenceId conference, StripeConnection old, StripeAccount account, Optional<String> id) {
    if (old.account().mode() != account.mode()) {
      return false;
    }
    Optional<String> known = id.isPresent() ? knownId(old) : Optional.empty();
    return known.isPresent() ? known.equals(id) : shows(conference, old, account);
  }

  /** Where nobody says whose a key is, what it shows of the old account's tells. */
  private boolean shows(ConferenceId conference, StripeConnection old, StripeAccount account) {
    return accountSwitch
        .newestTrace(conference, old.since())
        .map(trace -> identities.trace(account, trace))
        .map(
            seen ->
                switch (seen) {
                  case SHOWN -> true;
                  case NOT_SHOWN -> false;
                  case UNANSWERED -> throw new ProblemException(ProblemCode.STRIPE_UNAVAILABLE);
                })
        .orElse(false);
  }

  private Optional<String> knownId(StripeConnection old) {
    return old.accountId()
        .or(
            () ->
                identities.of(old.account()) instanceof StripeIdentity.Known(String known)
                    ? Optional.of(known)
                    : Optional.empty());
  }

  private Optional<String> accountId(StripeAccount account) {
    return switch (identities.of(account)) {
      case StripeIdentity.Known(String id) -> Optional.of(id);
      case StripeIdentity.Hidden() -> Optional.empty();
      case StripeIdentity.Refused() -> throw new ProblemException(ProblemCode.STRIPE_KEY_REFUSED);
      case StripeIdentity.Unknown() -> throw new ProblemException(ProblemCode.STRIPE_UNAVAILABLE);
    };
  }
}
