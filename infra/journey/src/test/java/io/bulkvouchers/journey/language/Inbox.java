package io.bulkvouchers.journey.language;

import java.time.Duration;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a conference's webhook has taken in, past the API; and events as Stripe may vary them. */
public record Inbox(Database database, String conference) {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** How many deliveries with the event's id are kept. */
  public long kept(JsonNode event) {
    return count(event, "");
  }

  /** Waits until the event has been worked on to its end. */
  public void works(JsonNode event) {
    Awaitility.await().atMost(PATIENCE).until(() -> count(event, "and state = 'processed'") == 1);
  }

  /** What came of the event; empty until something did. */
  public String outcome(JsonNode event) {
    return database
        .ask(
            "select coalesce(outcome, '') from webhook_inbox"
                + " where conference_id = ? and event_id = ?",
            conference,
            event.path("id").asString())
        .stream()
        .findFirst()
        .orElse("");
  }

  /** The same occurrence under another event id, which Stripe may do. */
  public static JsonNode renamed(JsonNode event, String id) {
    return ((ObjectNode) event.deepCopy()).put("id", id);
  }

  /** An event of one type about the object of another. */
  public static JsonNode about(JsonNode event, JsonNode other, String id) {
    ObjectNode copy = (ObjectNode) renamed(event, id);
    copy.set("data", other.path("data"));
    return copy;
  }

  private long count(JsonNode event, String more) {
    return database.count(
        "select count(*) from webhook_inbox where conference_id = ? and event_id = ? " + more,
        conference,
        event.path("id").asString());
  }
}
