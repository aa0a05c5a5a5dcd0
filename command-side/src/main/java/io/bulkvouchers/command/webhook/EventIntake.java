package io.bulkvouchers.command.webhook;

import io.bulkvouchers.events.ConferenceId;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes in what Stripe did not deliver. It is worked on as if it had been. */
@Component
public class EventIntake {

  /** So that what nobody can read is not asked for by each sweep at once. */
  private static final Duration SLOWLY = Duration.ofSeconds(30);

  private final JdbcClient jdbc;
  private final InboxWorker worker;

  EventIntake(JdbcClient jdbc, InboxWorker worker) {
    this.jdbc = jdbc;
    this.worker = worker;
  }

  /**
   * Whether there is something to do. A parked event gets another chance, as if told again; any
   * other that is known stays as it is.
   */
  public boolean take(ConferenceId conference, String eventId, String type, String objectId) {
    // The object is fetched again, so nothing else of the event is kept.
    String body =
        """
        {"object":"event","id":"%s","type":"%s","data":{"object":{"id":"%s"}}}"""
            .formatted(eventId, type, objectId);
    boolean fresh =
        jdbc.sql(
                    """
                    insert into webhook_inbox as it (conference_id, event_id, type, object_id, body)
                    values (?, ?, ?, ?, ?)
                    on conflict (conference_id, event_id) do update
                      set state = 'waiting', tries = 0, finished_at = null,
                        due_at = clock_timestamp() + ? * interval '1 ms'
                      where it.state = 'parked'
                    """)
                .params(conference.value(), eventId, type, objectId, body, SLOWLY.toMillis())
                .update()
            == 1;
    if (fresh) {
      worker.wake();
    }
    return fresh;
  }

  /** Whether an event of this type about this object has come in and is not put aside. */
  public boolean has(ConferenceId conference, String type, String objectId) {
    return jdbc.sql(
            """
            select exists (select from webhook_inbox
              where conference_id = ? and object_id = ? and type = ? and state <> 'parked')
            """)
        .params(conference.value(), objectId, type)
        .query(Boolean.class)
        .single();
  }
}
