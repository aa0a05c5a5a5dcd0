package io.bulkvouchers.command.calls;

import io.bulkvouchers.events.ConferenceId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One gate a conference: whoever writes down a call passes it together with others, who switches
 * the account has it alone. It opens again when the transaction ends.
 */
final class AccountGate {

  /** The first of the two numbers of these advisory locks; the conference is the second. */
  static final int LOCKS = 20;

  private AccountGate() {}

  static void shut(JdbcClient jdbc, ConferenceId conference) {
    jdbc.sql("select pg_advisory_xact_lock(?, hashtext(?))")
        .params(LOCKS, conference.value())
        .query((row, number) -> conference)
        .single();
  }
}
