package io.bulkvouchers.command.webhook;

import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.events.UserId;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The inbox for operators: to look at it, and to have events worked on once more. That is harmless
 * at any time, because the object of an event is fetched again and nothing is told twice.
 */
@Component
public class KeptWebhooks {

  private static final Logger LOG = LoggerFactory.getLogger(KeptWebhooks.class);

  private static final String SHOWN =
      " conference_id, event_id, type, object_id, state, tries, outcome, received_at, due_at,"
          + " finished_at ";
  private static final String REPLAY =
      "update webhook_inbox set state = 'waiting', tries = 0, due_at = clock_timestamp(),"
          + " finished_at = null where ";

  /** Spread, so that between two of them the events of others find a worker. */
  private static final String REPLAY_MANY =
      """
      update webhook_inbox it
      set state = 'waiting', tries = 0, finished_at = null,
        due_at = clock_timestamp() + chosen.place * interval '50 ms'
      from (select conference_id, event_id, row_number() over (order by due_at) - 1 as place
            from webhook_inbox where\s""";

  private static final String THE_FIRST =
      """

      order by due_at limit 1000) chosen
      where it.conference_id = chosen.conference_id and it.event_id = chosen.event_id
      """;

  private final JdbcClient jdbc;
  private final InboxWorker worker;

  KeptWebhooks(JdbcClient jdbc, InboxWorker worker) {
    this.jdbc = jdbc;
    this.worker = worker;
  }

  /** The latest that fit. */
  public List<KeptWebhook> latest(WebhookFilter filter, int limit) {
    return select(filter, "", "desc", Map.of(), limit);
  }

  /** Those that fit and came before a place, the latest first. */
  public List<KeptWebhook> below(InboxPlace place, WebhookFilter filter, int limit) {
    return select(filter, "<", "desc", parameters(place), limit);
  }

  /** Those that fit and came after a place, the earliest first. */
  public List<KeptWebhook> above(InboxPlace place, WebhookFilter filter, int limit) {
    return select(filter, ">", "asc", parameters(place), limit);
  }

  /** Has an event worked on once more, whatever became of it; empty when there is none. */
  public Optional<KeptWebhook> replay(ConferenceId conference, String eventId, UserId actor) {
    Optional<KeptWebhook> replayed =
        jdbc.sql(REPLAY + "conference_id = ? and event_id = ? returning" + SHOWN)
            .params(conference.value(), eventId)
            .query((row, number) -> KeptWebhook.read(row))
            .optional();
    replayed.ifPresent(
        event -> {
          LOG.info(
              "webhook=replayed conference={} event={} type={} object={} actor={}",
              conference,
              event.eventId(),
              event.type(),
              event.objectId(),
              actor);
          worker.wake();
        });
    return replayed;
  }

  /**
   * What came of replaying many.
   *
   * @param replayed how many wait to be worked on once more
   * @param remaining how many fit too, for which to ask again
   */
  public record Replays(int replayed, long remaining) {}

  /** Has those that fit worked on once more, a bounded number, and one after the other. */
  public Replays replay(WebhookFilter filter, UserId actor) {
    long all = count(filter);
    int count =
        jdbc.sql(REPLAY_MANY + filter.where() + THE_FIRST).params(filter.parameters()).update();
    LOG.info(
        "webhook=replayed count={} conferences={} state={} type={} text={} actor={}",
        count,
        filter.conferences(),
        filter.state().map(KeptWebhook.State::word).orElse("any"),
        filter.type().orElse("any"),
        filter.text().orElse("any"),
        actor);
    worker.wake();
    return new Replays(count, Math.max(0, all - count));
  }

  private long count(WebhookFilter filter) {
    return jdbc.sql("select count(*) from webhook_inbox where " + filter.where())
        .params(filter.parameters())
        .query(Long.class)
        .single();
  }

  private List<KeptWebhook> select(
      WebhookFilter filter,
      String comparison,
      String direction,
      Map<String, Object> place,
      int limit) {
    String from =
        comparison.isEmpty()
            ? ""
            : " and (received_at, conference_id, event_id) %s (:time, :conference, :event)"
                .formatted(comparison);
    return jdbc.sql(
            "select%sfrom webhook_inbox where %s%s order by %s limit :limit"
                .formatted(SHOWN, filter.where(), from, order(direction)))
        .params(filter.parameters())
        .params(place)
        .param("limit", limit)
        .query((row, number) -> KeptWebhook.read(row))
        .list();
  }

  private static String order(String direction) {
    return "received_at %1$s, conference_id %1$s, event_id %1$s".formatted(direction);
  }

  private static Map<String, Object> parameters(InboxPlace place) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("time", Timestamp.from(place.receivedAt()));
    parameters.put("conference", place.conference());
    parameters.put("event", place.eventId());
    return parameters;
  }
}
