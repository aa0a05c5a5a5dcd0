package io.bulkvouchers.query.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.bulkvouchers.codes.WrittenCode;
import io.bulkvouchers.query.problem.Problem;
import io.bulkvouchers.query.problem.ProblemCode;
import io.bulkvouchers.query.webhooks.signing.SecretSeal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Does a POST with an {@code Idempotency-Key} once, in the transaction of the work. The answer may
 * show a secret, so it is kept sealed; who lost it gets it again by the same key.
 */
@Component
class OnceSealed {

  static final String HEADER = "Idempotency-Key";

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");
  private static final Duration KEPT = Duration.ofDays(7);

  private final JdbcClient sql;
  private final TransactionTemplate transaction;
  private final SecretSeal seal;
  private final InstantSource clock;

  OnceSealed(
      JdbcClient sql, TransactionTemplate transaction, SecretSeal seal, InstantSource clock) {
    this.sql = sql;
    this.transaction = transaction;
    this.seal = seal;
    this.clock = clock;
  }

  /** What somebody wants done once. */
  record Intent(String caller, String path, Optional<String> key, String body) {

    Intent {
      key.ifPresent(
          it -> {
            if (!KEY.matcher(it).matches() || WrittenCode.isIn(it)) {
              throw new Problem(
                  ProblemCode.MALFORMED_IDEMPOTENCY_KEY,
                  ProblemCode.MALFORMED_IDEMPOTENCY_KEY.advice());
            }
          });
    }

    String place() {
      return "answer|" + caller + "|" + path + "|" + key.orElse("");
    }
  }

  private record Kept(String fingerprint, String answer) {}

  <T> ResponseEntity<T> perform(Intent intent, Class<T> type, Supplier<T> work) {
    return transaction.execute(
        _ -> intent.key().isPresent() ? keyed(intent, type, work) : ResponseEntity.ok(work.get()));
  }

  private <T> ResponseEntity<T> keyed(Intent intent, Class<T> type, Supplier<T> work) {
    String fingerprint = fingerprint(intent.body());
    if (claimed(intent, fingerprint)) {
      T answer = work.get();
      of(intent, "update webhook_request set sealed_answer = :answer")
          .param("answer", seal.close(JSON.writeValueAsString(answer), intent.place()))
          .update();
      return ResponseEntity.ok(answer);
    }
    Kept kept =
        of(intent, "select fingerprint, sealed_answer from webhook_request")
            .query(
                (row, number) ->
                    new Kept(row.getString(1), seal.open(row.getBytes(2), intent.place())))
            .single();
    if (!kept.fingerprint().equals(fingerprint)) {
      throw new Problem(
          ProblemCode.IDEMPOTENCY_KEY_REUSED, ProblemCode.IDEMPOTENCY_KEY_REUSED.advice());
    }
    return ResponseEntity.ok()
        .header("Idempotent-Replayed", "true")
        .body(JSON.readValue(kept.answer(), type));
  }

  private boolean claimed(Intent intent, String fingerprint) {
    return sql.sql(
                """
                insert into webhook_request (caller, path, key, fingerprint, created_at)
                values (:caller, :path, :key, :fingerprint, :now)
                on conflict (caller, path, key) do nothing
                """)
            .param("caller", intent.caller())
            .param("path", intent.path())
            .param("key", intent.key().orElse(""))
            .param("fingerprint", fingerprint)
            .param("now", Timestamp.from(clock.instant()))
            .update()
        == 1;
  }

  private JdbcClient.StatementSpec of(Intent intent, String statement) {
    return sql.sql(statement + " where caller = :caller and path = :path and key = :key")
        .param("caller", intent.caller())
        .param("path", intent.path())
        .param("key", intent.key().orElse(""));
  }

  private static String fingerprint(String body) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(body.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("This JVM cannot hash", impossible);
    }
  }

  @Scheduled(fixedDelayString = "PT1H")
  void forgetOld() {
    sql.sql("delete from webhook_request where created_at < :old")
        .param("old", Timestamp.from(clock.instant().minus(KEPT)))
        .update();
  }
}
