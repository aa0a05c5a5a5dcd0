package io.bulkvouchers.query.handout;

import io.bulkvouchers.codes.WrittenCode;
import io.bulkvouchers.query.handout.people.Marks;
import io.bulkvouchers.query.problem.Problem;
import io.bulkvouchers.query.problem.ProblemCode;
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
 * Does a POST with an {@code Idempotency-Key} once. The answer is kept in the transaction of the
 * work: both are there or neither, and who repeats while it runs waits for it. A refusal changed
 * nothing, so its key is free again. Kept answers name no person.
 */
@Component
class Once {

  static final String HEADER = "Idempotency-Key";

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");
  private static final Duration KEPT = Duration.ofDays(7);

  private final JdbcClient sql;
  private final TransactionTemplate transaction;
  private final Marks marks;
  private final InstantSource clock;

  Once(JdbcClient sql, TransactionTemplate transaction, Marks marks, InstantSource clock) {
    this.sql = sql;
    this.transaction = transaction;
    this.marks = marks;
    this.clock = clock;
  }

  /** What somebody wants done once; the body is remembered by a keyed hash only. */
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
  }

  private record Kept(String fingerprint, String answer) {}

  <T> ResponseEntity<T> perform(Intent intent, Class<T> type, Supplier<T> work) {
    return transaction.execute(
        _ ->
            intent
                .key()
                .map(key -> keyed(intent, key, type, work))
                .orElseGet(() -> ResponseEntity.ok(work.get())));
  }

  /** The same for work that answers with nothing. */
  ResponseEntity<Void> perform(Intent intent, Runnable work) {
    ResponseEntity<Silence> answer =
        perform(
            intent,
            Silence.class,
            () -> {
              work.run();
              return Silence.DONE;
            });
    return ResponseEntity.noContent().headers(answer.getHeaders()).build();
  }

  private enum Silence {
    DONE
  }

  private <T> ResponseEntity<T> keyed(Intent intent, String key, Class<T> type, Supplier<T> work) {
    byte[] fingerprint = marks.of("body|" + intent.body());
    if (claimed(intent, key, fingerprint)) {
      T answer = work.get();
      of(intent, key, "update hand_out_request set answer = :answer")
          .param("answer", JSON.writeValueAsString(answer))
          .update();
      return ResponseEntity.ok(answer);
    }
    Kept kept =
        of(intent, key, "select encode(fingerprint, 'hex'), answer from hand_out_request")
            .query((row, number) -> new Kept(row.getString(1), row.getString(2)))
            .single();
    if (!kept.fingerprint().equals(HexFormat.of().formatHex(fingerprint))) {
      throw new Problem(
          ProblemCode.IDEMPOTENCY_KEY_REUSED, ProblemCode.IDEMPOTENCY_KEY_REUSED.advice());
    }
    return ResponseEntity.ok()
        .header("Idempotent-Replayed", "true")
        .body(JSON.readValue(kept.answer(), type));
  }

  private boolean claimed(Intent intent, String key, byte[] fingerprint) {
    return sql.sql(
                """
                insert into hand_out_request (caller, path, key, fingerprint, created_at)
                values (:caller, :path, :key, :fingerprint, :now)
                on conflict (caller, path, key) do nothing
                """)
            .param("caller", intent.caller())
            .param("path", intent.path())
            .param("key", key)
            .param("fingerprint", fingerprint)
            .param("now", Timestamp.from(clock.instant()))
            .update()
        == 1;
  }

  private JdbcClient.StatementSpec of(Intent intent, String key, String statement) {
    return sql.sql(statement + " where caller = :caller and path = :path and key = :key")
        .param("caller", intent.caller())
        .param("path", intent.path())
        .param("key", key);
  }

  @Scheduled(fixedDelayString = "PT1H")
  void forgetOld() {
    sql.sql("delete from hand_out_request where created_at < :old")
        .param("old", Timestamp.from(clock.instant().minus(KEPT)))
        .update();
  }
}
