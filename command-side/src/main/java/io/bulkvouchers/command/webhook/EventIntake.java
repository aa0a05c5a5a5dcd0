package io.bulkvouchers.command.webhook;

import io.bulkvouchers.events.ConferenceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes in what Stripe did not deliver. It is worked on as if it had been. */
@Component
public class EventIntake {

  private final JdbcClient jdbc;
  private final InboxWorker worker;

  EventIntake(JdbcClient jdbc, InboxWorker worker) {
    this.jdbc = jdbc;
    this.worker = worker;
  }

  /**
   * Whether it was new; an event that is known, whatever came of it, stays as it is.
   *
   * @param body the event as Stripe would have sent it
   */
  public boolean take(
      ConferenceId conference, String eventId, String type, String objectId, String body) {
    boolean fresh =
        jdbc.sql(
                    """
                    insert into webhook_inbox (conference_id, event_id, type, object_id, body)
                    values (?, ?, ?, ?, ?)
                    on conflict (conference_id, event_id) do nothing
                    """)
                .params(conference.value(), eventId, type, objectId, body)
                .update()
            == 1;
    if (fresh) {
      worker.wake();
    }
    return fresh;
  }

  /** Whether any event of this type about this object has come in, by whichever way. */
  public boolean has(ConferenceId conference, String type, String objectId) {
    return jdbc.sql(
            """
            select exists (select from webhook_inbox
              where conference_id = ? and object_id = ? and type = ?)
            """)
        .params(conference.value(), objectId, type)
        .query(Boolean.class)
        .single();
  }
}
