package io.bulkvouchers.command.secrets;

import io.bulkvouchers.events.ConferenceId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Accounts in the table {@code stripe_account}, sealed with the conference as associated data: a
 * row that is copied to another conference cannot be opened there.
 */
final class JdbcStripeAccounts implements StripeAccounts {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final JdbcClient jdbc;
  private final Seal seal;

  JdbcStripeAccounts(JdbcClient jdbc, Seal seal) {
    this.jdbc = jdbc;
    this.seal = seal;
  }

  @Override
  public Optional<StripeAccount> find(ConferenceId conference) {
    return jdbc.sql("select sealed from stripe_account where conference_id = ?")
        .param(conference.value())
        .query(byte[].class)
        .optional()
        .map(bytes -> open(conference, bytes));
  }

  @Override
  public List<ConferenceId> connected() {
    return jdbc.sql("select conference_id from stripe_account order by conference_id")
        .query((row, number) -> new ConferenceId(row.getString(1)))
        .list();
  }

  @Override
  public void put(ConferenceId conference, StripeAccount account) {
    jdbc.sql(
            """
            insert into stripe_account (conference_id, sealed) values (?, ?)
            on conflict (conference_id) do update set sealed = excluded.sealed, sealed_at = now()
            """)
        .params(conference.value(), close(conference, account))
        .update();
  }

  byte[] close(ConferenceId conference, StripeAccount account) {
    Content content = new Content(account.secretKey(), account.webhookSecrets());
    return seal.close(JSON.writeValueAsBytes(content), conference.value());
  }

  StripeAccount open(ConferenceId conference, byte[] bytes) {
    Content content = JSON.readValue(seal.open(bytes, conference.value()), Content.class);
    return StripeAccount.of(content.secretKey(), content.webhookSecrets());
  }

  /** What is sealed: a form of its own, so that it outlives changes of the record. */
  private record Content(String secretKey, List<String> webhookSecrets) {

    @Override
    public String toString() {
      return "Content[sealed]";
    }
  }
}
