package io.bulkvouchers.query.webhooks;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.bulkvouchers.events.wire.EventCodec;
import io.bulkvouchers.query.access.Owner;
import io.bulkvouchers.query.feed.Fact;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What an endpoint reads, in the form that Standard Webhooks recommends. */
@JsonPropertyOrder({"type", "timestamp", "data"})
record Body(String type, String timestamp, Object data) {

  /** Whose fact it is; the version is the purchase's after it, for whoever puts them in order. */
  private record Told(
      String purchase,
      String conference,
      Optional<String> sponsor,
      long version,
      Map<String, Object> details) {}

  static Body of(Announcement announcement, Fact fact, Owner owner) {
    return new Body(
        announcement.event().word(),
        fact.envelope().time().toString(),
        new Told(
            fact.streamId(),
            owner.conferenceId(),
            owner.sponsorId(),
            fact.version(),
            new TreeMap<>(announcement.details())));
  }

  static Body ofTest(String conferenceId, Instant now) {
    return new Body(WebhookEvent.TEST.word(), now.toString(), Map.of("conference", conferenceId));
  }

  String json() {
    return EventCodec.mapper().writeValueAsString(this);
  }
}
