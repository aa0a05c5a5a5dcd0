package io.bulkvouchers.command.stripe;

import io.bulkvouchers.command.secrets.StripeAccount;
import io.bulkvouchers.command.secrets.StripeAccounts;
import io.bulkvouchers.events.ConferenceId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Accounts in memory. */
final class KnownAccounts implements StripeAccounts {

  private final Map<ConferenceId, StripeAccount> accounts = new ConcurrentHashMap<>();

  @Override
  public Optional<StripeAccount> find(ConferenceId conference) {
    return Optional.ofNullable(accounts.get(conference));
  }

  @Override
  public List<ConferenceId> connected() {
    return List.copyOf(accounts.keySet());
  }

  @Override
  public void put(ConferenceId conference, StripeAccount account) {
    accounts.put(conference, account);
  }
}
