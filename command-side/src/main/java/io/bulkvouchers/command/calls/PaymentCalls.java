package io.bulkvouchers.command.calls;

import io.bulkvouchers.command.gateway.PaymentCall;
import io.bulkvouchers.events.PurchaseId;
import io.bulkvouchers.events.wire.EventCodec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code payment_call}. */
@Repository
class PaymentCalls implements CallBook {

  private static final String OPEN_SESSION = "open_session";
  private static final String EXPIRE_SESSION = "expire_session";
  private static final String REFUND = "refund";

  private final JdbcClient jdbc;

  PaymentCalls(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public boolean want(PaymentCall call, Instant now) {
    return jdbc.sql(
                """
                with gate as materialized
                  (select pg_advisory_xact_lock_shared(:locks, hashtext(:conference)))
                insert into payment_call
                  (idempotency_key, kind, purchase_id, conference_id, request, wanted_at)
                select :key, :kind, :purchase, :conference, cast(:request as jsonb),
                       cast(:now as timestamptz)
                from gate
                on conflict (idempotency_key) do nothing
                """)
            .param("locks", AccountGate.LOCKS)
            .param("key", call.idempotencyKey())
            .param("kind", kind(call))
            .param("purchase", call.purchaseId().value())
            .param("conference", call.conferenceId().value())
            .param("request", EventCodec.mapper().writeValueAsString(call))
            .param("now", at(now))
            .update()
        == 1;
  }

  @Override
  public Optional<RecordedCall> find(String key) {
    return jdbc.sql(
            """
            select kind, request, state, tries, wanted_at, stripe_id
            from payment_call where idempotency_key = :key
            """)
        .param("key", key)
        .query((row, number) -> recorded(row))
        .optional();
  }

  @Override
  public Optional<String> correlation(String key) {
    return jdbc.sql(
            """
            select request ->> 'correlation' from payment_call
            where idempotency_key = ? and request ->> 'correlation' is not null
            """)
        .param(key)
        .query(String.class)
        .optional();
  }

  @Override
  public Optional<String> lastCorrelation(PurchaseId purchase) {
    return jdbc.sql(
            """
            select request ->> 'correlation' from payment_call
            where purchase_id = ? and kind = 'open_session'
              and request ->> 'correlation' is not null
            order by wanted_at desc limit 1
            """)
        .param(purchase.value())
        .query(String.class)
        .optional();
  }

  @Override
  public void answered(String key, Optional<String> stripeId) {
    jdbc.sql(
            """
            update payment_call
            set state = 'answered', tries = tries + 1, next_try_at = null, last_problem = null,
                stripe_id = coalesce(:stripeId, stripe_id)
            where idempotency_key = :key
            """)
        .param("key", key)
        .param("stripeId", stripeId.orElse(null))
        .update();
  }

  @Override
  public void unanswered(String key, String problem, Instant nextTry) {
    jdbc.sql(
            """
            update payment_call
            set tries = tries + 1, last_problem = :problem, next_try_at = :nextTry
            where idempotency_key = :key
            """)
        .param("key", key)
        .param("problem", problem)
        .param("nextTry", at(nextTry))
        .update();
  }

  @Override
  public void unpark(String key) {
    jdbc.sql(
            """
            update payment_call
            set state = case when stripe_id is null then 'wanted' else 'answered' end
            where idempotency_key = ? and state = 'parked'
            """)
        .param(key)
        .update();
  }

  @Override
  public void park(String key, String reason) {
    jdbc.sql(
            """
            update payment_call
            set state = 'parked', last_problem = :reason, next_try_at = null
            where idempotency_key = :key
            """)
        .param("key", key)
        .param("reason", reason)
        .update();
  }

  private static RecordedCall recorded(ResultSet row) throws SQLException {
    return new RecordedCall(
        EventCodec.mapper().readValue(row.getString("request"), kind(row.getString("kind"))),
        RecordedCall.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getInt("tries"),
        row.getObject("wanted_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getString("stripe_id")));
  }

  private static String kind(PaymentCall call) {
    return switch (call) {
      case PaymentCall.OpenSession _ -> OPEN_SESSION;
      case PaymentCall.ExpireSession _ -> EXPIRE_SESSION;
      case PaymentCall.Refund _ -> REFUND;
    };
  }

  private static Class<? extends PaymentCall> kind(String word) {
    return switch (word) {
      case OPEN_SESSION -> PaymentCall.OpenSession.class;
      case EXPIRE_SESSION -> PaymentCall.ExpireSession.class;
      case REFUND -> PaymentCall.Refund.class;
      default -> throw new IllegalStateException("No call is of the kind " + word);
    };
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
