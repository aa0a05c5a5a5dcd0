package io.bulkvouchers.command.secrets;

import io.bulkvouchers.events.ConferenceId;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The same accounts as {@link StripeAccounts}, for who connects them. */
public interface StripeConnections {

  /** Empty when the conference has not connected an account. */
  Optional<StripeConnection> find(ConferenceId conference);

  /** Connects an account, in place of another one before. */
  void put(ConferenceId conference, StripeAccount account, Optional<String> accountId);

  /** Another key of the account that is connected; an id that was known stays known. */
  void renew(ConferenceId conference, StripeAccount account, Optional<String> accountId);

  /**
   * Changes an account in place. Two who change it at once both do, one after the other: no secret
   * gets lost.
   */
  Optional<StripeConnection> change(ConferenceId conference, UnaryOperator<StripeAccount> change);
}
