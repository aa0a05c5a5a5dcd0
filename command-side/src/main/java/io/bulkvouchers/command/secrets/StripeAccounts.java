package io.bulkvouchers.command.secrets;

import io.bulkvouchers.events.ConferenceId;
import java.util.List;
import java.util.Optional;

/** The Stripe account of each conference; one conference never acts with another's. */
public interface StripeAccounts {

  /** Empty when the conference has not connected an account. */
  Optional<StripeAccount> find(ConferenceId conference);

  /** The conferences that have one. */
  List<ConferenceId> connected();

  /** Connects an account, in place of the one before. */
  void put(ConferenceId conference, StripeAccount account);
}
