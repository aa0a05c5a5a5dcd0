package io.bulkvouchers.command.web.idempotency;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The table {@code idempotency_key}. A claim ends by itself after a while, so that the crash of a
 * process does not lock a key; the id that was drawn for the first try stays.
 */
@Component
class IdempotencyKeys {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final IdempotencySettings settings;

  IdempotencyKeys(JdbcClient jdbc, IdempotencySettings settings) {
    this.jdbc = jdbc;
    this.settings = settings;
  }

  Claim claim(Intent intent, byte[] fingerprint, UUID drawnId) {
    Optional<UUID> mine =
        jdbc.sql(
                """
                insert into idempotency_key as it
                  (caller, method, path, key, fingerprint, drawn_id, claimed_until)
                values (?, ?, ?, ?, ?, ?, clock_timestamp() + ? * interval '1 ms')
                on conflict (caller, method, path, key) do update
                  set claimed_until = excluded.claimed_until
                  where it.status is null
                    and it.fingerprint = excluded.fingerprint
                    and it.claimed_until <= clock_timestamp()
                returning drawn_id
                """)
            .params(intent.caller(), intent.method(), intent.path(), intent.key())
            .params(fingerprint, drawnId, settings.claim().toMillis())
            .query(UUID.class)
            .optional();
    return mine.<Claim>map(Claim.Mine::new).orElseGet(() -> taken(intent, fingerprint));
  }

  /** The answer is final: it is given again from now on. */
  void keep(Intent intent, KeptAnswer answer) {
    of(
            intent,
            """
            update idempotency_key set status = ?, headers = ?::jsonb, body = ?
            """,
            answer.status(),
            JSON.writeValueAsString(answer.headers()),
            answer.body())
        .update();
  }

  /** How it ended is unknown: the same request may go on, under the same drawn id. */
  void release(Intent intent) {
    of(intent, "update idempotency_key set claimed_until = clock_timestamp()").update();
  }

  /** Nothing happened: the key is as good as new. */
  void forget(Intent intent) {
    of(intent, "delete from idempotency_key").update();
  }

  @Scheduled(fixedDelayString = "PT1H")
  void forgetOld() {
    jdbc.sql("delete from idempotency_key where created_at < now() - ? * interval '1 ms'")
        .param(settings.kept().toMillis())
        .update();
  }

  private Claim taken(Intent intent, byte[] fingerprint) {
    String query = "select fingerprint = ? as same, status, headers, body from idempotency_key";
    return of(intent, query, fingerprint)
        .query(
            (row, number) -> {
              if (!row.getBoolean("same")) {
                return new Claim.OtherBody();
              }
              int status = row.getInt("status");
              return row.wasNull()
                  ? new Claim.InFlight()
                  : new Claim.Answered(
                      new KeptAnswer(
                          status,
                          JSON.readValue(row.getString("headers"), HEADERS),
                          row.getString("body")));
            })
        .optional()
        .orElseGet(Claim.InFlight::new);
  }

  private JdbcClient.StatementSpec of(Intent intent, String statement, Object... parameters) {
    return jdbc.sql(statement + " where caller = ? and method = ? and path = ? and key = ?")
        .params(parameters)
        .params(intent.caller(), intent.method(), intent.path(), intent.key());
  }
}
