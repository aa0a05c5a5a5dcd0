package io.bulkvouchers.command.webhook;

import io.bulkvouchers.events.ConferenceId;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The table {@code webhook_inbox}. Events are known per conference, because two conferences on one
 * Stripe account get the same event id.
 */
@Component
class WebhookInbox {

  private final JdbcClient jdbc;

  WebhookInbox(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Durable when it returns. Told again, a parked event gets another chance. */
  void add(ConferenceId conference, StripeEvent event) {
    jdbc.sql(
            """
            insert into webhook_inbox as it (conference_id, event_id, type, object_id, body)
            values (?, ?, ?, ?, ?)
            on conflict (conference_id, event_id) do update
              set state = 'waiting', tries = 0, due_at = clock_timestamp(), finished_at = null
              where it.state = 'parked'
            """)
        .params(conference.value(), event.id(), event.type(), event.objectId(), event.body())
        .update();
  }

  /** Takes the event that waits longest away from all other workers, for as long as the lease. */
  Optional<InboxEntry> take(Duration lease) {
    return jdbc.sql(
            """
            update webhook_inbox
            set tries = tries + 1, due_at = clock_timestamp() + ? * interval '1 ms'
            where (conference_id, event_id) = (
              select conference_id, event_id from webhook_inbox
              where state = 'waiting' and due_at <= clock_timestamp()
              order by due_at limit 1 for update skip locked)
            returning conference_id, event_id, type, object_id, tries
            """)
        .param(lease.toMillis())
        .query(
            (row, number) ->
                new InboxEntry(
                    new ConferenceId(row.getString("conference_id")),
                    row.getString("event_id"),
                    row.getString("type"),
                    row.getString("object_id"),
                    row.getInt("tries")))
        .optional();
  }

  void finish(InboxEntry entry, String outcome) {
    end(entry, "processed", outcome);
  }

  void park(InboxEntry entry, String reason) {
    end(entry, "parked", reason);
  }

  void postpone(InboxEntry entry, Duration pause, String problem) {
    jdbc.sql(
            """
            update webhook_inbox
            set due_at = clock_timestamp() + ? * interval '1 ms', outcome = ?
            where conference_id = ? and event_id = ? and state = 'waiting'
            """)
        .params(pause.toMillis(), problem, entry.conference().value(), entry.eventId())
        .update();
  }

  long parked() {
    return jdbc.sql("select count(*) from webhook_inbox where state = 'parked'")
        .query(Long.class)
        .single();
  }

  /** Bodies hold what buyers typed: kept as evidence for a month, then only the names stay. */
  @Scheduled(fixedDelayString = "PT6H")
  void forgetBodies() {
    jdbc.sql(
            """
            update webhook_inbox set body = ''
            where body <> ''
              and (state = 'processed' and finished_at < now() - interval '30 days'
                or state = 'parked' and received_at < now() - interval '30 days')
            """)
        .update();
  }

  private void end(InboxEntry entry, String state, String outcome) {
    jdbc.sql(
            """
            update webhook_inbox
            set state = ?, outcome = ?, finished_at = clock_timestamp()
            where conference_id = ? and event_id = ? and state = 'waiting'
            """)
        .params(state, outcome, entry.conference().value(), entry.eventId())
        .update();
  }
}
