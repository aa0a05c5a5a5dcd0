package io.bulkvouchers.command.secrets;

import io.bulkvouchers.events.ConferenceId;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code stripe_account}, with what may be read of it. */
final class JdbcStripeConnections implements StripeConnections {

  private final JdbcClient jdbc;
  private final JdbcStripeAccounts accounts;

  JdbcStripeConnections(JdbcClient jdbc, JdbcStripeAccounts accounts) {
    this.jdbc = jdbc;
    this.accounts = accounts;
  }

  @Override
  public Optional<StripeConnection> find(ConferenceId conference) {
    return jdbc.sql(
            """
            select sealed, account_id, connected_at from stripe_account where conference_id = ?
            """)
        .param(conference.value())
        .query(
            (row, number) ->
                new StripeConnection(
                    accounts.open(conference, row.getBytes("sealed")),
                    Optional.ofNullable(row.getString("account_id")),
                    row.getObject("connected_at", OffsetDateTime.class).toInstant()))
        .optional();
  }

  @Override
  public void put(ConferenceId conference, StripeAccount account, Optional<String> accountId) {
    jdbc.sql(
            """
            insert into stripe_account (conference_id, sealed, account_id)
            values (:conference, :sealed, :account)
            on conflict (conference_id) do update
              set sealed = excluded.sealed,
                  sealed_at = now(),
                  account_id = excluded.account_id,
                  connected_at = now()
            """)
        .param("conference", conference.value())
        .param("sealed", accounts.close(conference, account))
        .param("account", accountId.orElse(null))
        .update();
  }

  @Override
  public void renew(ConferenceId conference, StripeAccount account, Optional<String> accountId) {
    jdbc.sql(
            """
            update stripe_account
            set sealed = :sealed, sealed_at = now(), account_id = coalesce(:account, account_id)
            where conference_id = :conference
            """)
        .param("conference", conference.value())
        .param("sealed", accounts.close(conference, account))
        .param("account", accountId.orElse(null))
        .update();
  }

  @Override
  public Optional<StripeConnection> change(
      ConferenceId conference, UnaryOperator<StripeAccount> change) {
    while (true) {
      Optional<byte[]> before = sealed(conference);
      if (before.isEmpty()) {
        return Optional.empty();
      }
      StripeAccount changed = change.apply(accounts.open(conference, before.get()));
      if (replaced(conference, before.get(), accounts.close(conference, changed))) {
        return find(conference);
      }
    }
  }

  private boolean replaced(ConferenceId conference, byte[] before, byte[] after) {
    return jdbc.sql(
                """
                update stripe_account set sealed = ?, sealed_at = now()
                where conference_id = ? and sealed = ?
                """)
            .params(after, conference.value(), before)
            .update()
        == 1;
  }

  private Optional<byte[]> sealed(ConferenceId conference) {
    return jdbc.sql("select sealed from stripe_account where conference_id = ?")
        .param(conference.value())
        .query(byte[].class)
        .optional();
  }
}
